import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const APP = import.meta.dirname;
/** Where `npm start` serves the API while the pages come from Vite's own server. */
const API = 'http://127.0.0.1:4000';

export default defineConfig({
  root: APP,
  plugins: [react()],
  build: {
    outDir: resolve(APP, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    // The pages run under a policy that takes files of their own origin only.
    assetsInlineLimit: 0,
    // The explorer's editor is large whatever one does; it is loaded by its own page only.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // "use no memo" is a note of libraries to the React compiler, which is not used here.
      checks: { moduleLevelDirective: false },
      input: { app: resolve(APP, 'index.html'), explorer: resolve(APP, 'explorer/index.html') },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': API, '/uploads': API, '/exports': API } },
});
