import { fileURLToPath } from 'node:url';

/** Where `npm start` keeps its databases and secrets: git-ignored, in the project's folder. */
export const DATA_DIR = fileURLToPath(new URL('../.data', import.meta.url));

/** Where the embedded PostgreSQL lives. */
export const DATABASE_DIR = `${DATA_DIR}/postgres`;
