import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{kit,router,subgraphs,start,client,app}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
