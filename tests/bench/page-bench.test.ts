import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// A comparison is worth something only while both sides do the same work; this is where it shows that they no longer do.
test('the measured endpoint runs the statements of the page and gives its data', async () => {
  const small = ['--sizes', '20,40', '--days', '20', '--at-once', '1', '--seconds', '0.2', '--rounds', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/run.ts', 'page', ...small], {
    cwd: ROOT,
  });
  expect(stdout).toContain('Same statements, and the same data byte for byte.');
  expect(stdout).toMatch(/^ +40 +1( +\d+\.\d\d× \(\S+\)){3}$/m);
  expect(stdout).toContain('Growth with the history: 40 trades ÷ 20 trades');
});
