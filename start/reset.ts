import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { readEnv } from '../kit/env/read-env.ts';
import { dataPaths } from './data-folder/data-dir.ts';
import { clearLeftovers } from './embedded/process/leftover-server.ts';
import { takeStartLock } from './embedded/process/start-lock.ts';
import { StartFailure } from './embedded/start-failure.ts';
import { envSchema } from './env.ts';

// `npm run reset`: forgets everything that `npm start` keeps between starts. Refuses while a start is running.
const { root, postgres, secrets } = dataPaths(readEnv(envSchema.pick({ DATA_DIR: true })).DATA_DIR);

/** What a start made goes, and nothing else: DATA_DIR may name a folder that holds more than ours. */
async function reset(): Promise<void> {
  if (existsSync(postgres)) {
    await takeStartLock(postgres);
    // A start that was killed may have left its PostgreSQL behind.
    await clearLeftovers(`${postgres}/cluster`);
    rmSync(postgres, { recursive: true, force: true });
  }
  rmSync(secrets, { force: true });
  if (existsSync(root) && readdirSync(root).length === 0) rmdirSync(root);
}

try {
  await reset();
  process.stdout.write('All local data is gone. The next "npm start" begins anew.\n');
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof StartFailure) && code === undefined) throw error;
  process.stderr.write(
    `${error instanceof StartFailure ? message : `The data cannot be removed: ${message}`}\n`,
  );
  process.exitCode = 1;
}
