import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('the freshness of a small import is measured, and that of its undo', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['bench/run.ts', 'freshness', '--rows', '200', '--symbols', '3'],
    { cwd: ROOT },
  );
  expect(stdout).toMatch(/^import +\d+\.\d s, \d+ rows\/s$/m);
  expect(stdout).toMatch(/^until current +\d+\.\d\d s$/m);
  expect(stdout).toMatch(/^until current after the undo +\d+\.\d\d s$/m);
});
