import { mkdirSync, rmSync } from 'node:fs';
import { DATA_DIR, DATABASE_DIR } from './data-dir.ts';
import { clearLeftovers } from './embedded/process/leftover-server.ts';
import { takeStartLock } from './embedded/process/start-lock.ts';
import { StartFailure } from './embedded/start-failure.ts';

// `npm run reset`: forgets everything that `npm start` keeps between starts. Refuses while a start is running.
try {
  mkdirSync(DATABASE_DIR, { recursive: true });
  await takeStartLock(DATABASE_DIR);
  // A start that was killed may have left its PostgreSQL behind.
  await clearLeftovers(`${DATABASE_DIR}/cluster`);
  rmSync(DATA_DIR, { recursive: true, force: true });
  process.stdout.write('All local data is gone. The next "npm start" begins anew.\n');
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
