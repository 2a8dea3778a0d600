import { defineConfig } from 'vitest/config';

/** Tests that need PostgreSQL or Redis; everything else is a unit test and starts no server. */
const DATABASE_TESTS = '**/*.db.test.ts';
const SERVERS = ['./tests/setup/global-setup.ts'];

// Node loads graphql as CommonJS; Vite would load it a second time as a module, and graphql refuses two of itself.
const ONE_GRAPHQL = { find: /^graphql$/, replacement: 'graphql/index.js' };

export default defineConfig({
  resolve: { alias: [ONE_GRAPHQL] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{kit,router,subgraphs,start,client,app,bench,deploy}/**/*.test.{ts,tsx}'],
          exclude: [DATABASE_TESTS, '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [`{kit,router,subgraphs,start}/${DATABASE_TESTS}`],
          globalSetup: SERVERS,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'federated',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          globalSetup: SERVERS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: SERVERS,
          // Two browsers at once on two cores only make each other late.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
