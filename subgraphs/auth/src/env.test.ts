import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseEnv } from '../../../kit/env/read-env.ts';
import { envSchema } from './env.ts';
import { createSigningKey } from './token/signing-key.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

test('a start that cannot work prints every problem at once and ends with status 1', () => {
  const { status, stderr } = spawnSync(process.execPath, [main], {
    env: { PORT: 'eighty', AUTH_SIGNING_KEYS: '{', VIEWER_TOKEN_SECRET: 'short' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  const variables = [...stderr.matchAll(/^ {2}([A-Z_]+) /gm)].map((match) => match[1]);
  expect(variables).toEqual([
    'PORT',
    'AUTH_DATABASE_URL',
    'AUTH_SIGNING_KEYS',
    'AUTH_API_KEY_PEPPERS',
    'REDIS_URL',
    'VIEWER_TOKEN_SECRET',
  ]);
  expect(stderr).toContain('AUTH_DATABASE_URL is not set. It takes the URL of its database');
});

test('the least that it needs is five variables', () => {
  const key = createSigningKey();
  const result = parseEnv(envSchema, {
    AUTH_DATABASE_URL: 'postgres://auth_app:secret@localhost:5432/auth',
    AUTH_SIGNING_KEYS: JSON.stringify([key]),
    AUTH_API_KEY_PEPPERS: JSON.stringify([{ version: 1, secret: 'x'.repeat(32) }]),
    REDIS_URL: 'redis://localhost:6379',
    VIEWER_TOKEN_SECRET: 'x'.repeat(32),
  });
  expect(result).toMatchObject({
    ok: true,
    env: { HOST: '127.0.0.1', PORT: 4001, AUTH_SIGNING_KEYS: [key] },
  });
  if (result.ok) expect(result.env.SMTP_URL).toBeUndefined();
});

test('a mail server is one that speaks SMTP', () => {
  const urls = [
    'smtp://localhost:25',
    'smtps://name:word@mail.example.com',
    'https://mail.example.com',
    'mail',
  ];
  const taken = urls.filter((url) => envSchema.shape.SMTP_URL.safeParse(url).success);
  expect(taken).toEqual(urls.slice(0, 2));
});
