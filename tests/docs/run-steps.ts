import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Step } from './read-document.ts';

const NODE_MODULES = new URL('../../node_modules', import.meta.url).pathname;
const BETWEEN = '=== the next block ===';
const TOLD_BY_READER = /^export (TRADESENSE|TRADESENSE_EMAIL|TRADESENSE_PASSWORD)=.*\n/gm;
/** Tests have no network; what the line installs is compared with what is linked, in partner-tables.test.ts. */
const INSTALL = /^npm install .*$/gm;

/**
 * Runs all blocks in one bash, in a folder of its own, as a reader would paste them one after the other; gives what each
 * printed. Only what the reader is told to fill in comes from outside. Throws with bash's words when a command fails.
 */
export async function runSteps(steps: readonly Step[], reader: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'partner-'));
  const script = steps
    .map(({ commands }) => commands.replace(TOLD_BY_READER, '').replace(INSTALL, `ln -s '${NODE_MODULES}' .`))
    .join(`echo '${BETWEEN}'\n`);
  try {
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, ...reader },
      timeout: 45_000,
    });
    return stdout.split(`${BETWEEN}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
