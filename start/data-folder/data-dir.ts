import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm start` keeps its databases and secrets unless told otherwise: git-ignored, in the project's folder. */
export const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../.data', import.meta.url));

/** What is where in a data folder. */
export type DataPaths = {
  readonly root: string;
  /** The embedded PostgreSQL: its cluster, passwords, log and the start lock. */
  readonly postgres: string;
  readonly secrets: string;
};

/** A relative path counts from the working folder, which npm makes the project's. */
export function dataPaths(dataDir: string): DataPaths {
  const root = resolve(dataDir);
  return { root, postgres: join(root, 'postgres'), secrets: join(root, 'secrets.json') };
}
