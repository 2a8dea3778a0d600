import { expect, test } from 'vitest';
import { CLEARED_REFRESH_COOKIE, readRefreshCookie, setRefreshCookie } from './refresh-cookie.ts';
import { createRefreshSecret, hashRefreshSecret } from './refresh-secret.ts';

const now = new Date('2026-03-09T14:30:00Z');

test('the cookie is out of reach for scripts, plain HTTP and other sites', () => {
  const cookie = setRefreshCookie('s3cret', new Date('2026-04-08T14:30:00Z'), now);
  // 30 days × 86,400 s
  expect(cookie).toBe(
    '__Host-tradesense-refresh=s3cret; HttpOnly; Secure; SameSite=Strict; Path=/; Max-Age=2592000',
  );
  expect(CLEARED_REFRESH_COOKIE).toBe(
    '__Host-tradesense-refresh=; HttpOnly; Secure; SameSite=Strict; Path=/; Max-Age=0',
  );
});

test('what was set is read back among other cookies', () => {
  const secret = createRefreshSecret();
  const [pair] = setRefreshCookie(secret, now, now).split(';');
  expect(readRefreshCookie(`theme=dark; ${pair}; x=1`)).toBe(secret);
});

test.each([undefined, '', 'theme=dark', '__Host-tradesense-refresh=', '__Host-tradesense-refresh=too-short'])(
  'nothing is read from %j',
  (header) => {
    expect(readRefreshCookie(header)).toBeNull();
  },
);

test('secrets are 256 random bits, and their hash does not show them', () => {
  const secret = createRefreshSecret();
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(createRefreshSecret()).not.toBe(secret);
  expect(hashRefreshSecret(secret)).toHaveLength(43);
  expect(hashRefreshSecret(secret)).not.toBe(secret);
});
