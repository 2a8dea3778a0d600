import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

test('a start that cannot work prints every problem at once and ends with status 1', () => {
  const { status, stderr } = spawnSync(process.execPath, [main], {
    env: { PORT: '70000', LOG_LEVEL: 'loud', BILLING_DATABASE_URL: 'here' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  const variables = [...stderr.matchAll(/^ {2}([A-Z_]+) /gm)].map((match) => match[1]);
  expect(variables).toEqual([
    'PORT',
    'LOG_LEVEL',
    'BILLING_DATABASE_URL',
    'REDIS_URL',
    'VIEWER_TOKEN_SECRET',
  ]);
});
