import { rm } from 'node:fs/promises';
import { DATA_DIR } from './data-dir.ts';
import { lockDataDir } from './embedded/lock-data-dir.ts';

// `npm run reset`: forgets everything that `npm start` keeps between starts. Refuses while a start is running.
await using _lock = await lockDataDir(DATA_DIR);
await rm(DATA_DIR, { recursive: true, force: true });
process.stdout.write('All local data is gone. The next "npm start" begins anew.\n');
