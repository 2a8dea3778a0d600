import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from './secrets.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

const path = () => join(folder, 'secrets.json');

test('secrets are made once, for their owner alone', async () => {
  const made = await loadSecrets(path());
  expect(made.apiKeyPeppers).toEqual([{ version: 1, secret: expect.stringMatching(/^[\w-]{43}$/) }]);
  expect(await loadSecrets(path())).toEqual(made);
  expect((await stat(path())).mode & 0o777).toBe(0o600);
});

test('a file of before there were API keys keeps what it has, and gets a pepper once', async () => {
  const { apiKeyPeppers: _, ...older } = await loadSecrets(path());
  await writeFile(path(), JSON.stringify(older));
  const completed = await loadSecrets(path());
  expect(completed).toEqual({ ...older, apiKeyPeppers: [expect.objectContaining({ version: 1 })] });
  expect(await loadSecrets(path())).toEqual(completed);
  expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(completed);
});

test('a damaged file is named, and not replaced', async () => {
  await writeFile(path(), '{"viewerTokenSecret":');
  await expect(loadSecrets(path())).rejects.toThrow(path());
  expect(await readFile(path(), 'utf8')).toBe('{"viewerTokenSecret":');
});
