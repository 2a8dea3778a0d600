import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSecretHasher } from './secret-hasher.ts';

const OLD = { version: 1, secret: 'an old pepper that is long enough to be one' };
const NEW = { version: 2, secret: 'a new pepper that is long enough to be one' };
const DIGEST = 'A'.repeat(43);

test('the newest pepper writes, whatever the order; each recognises', () => {
  const mac = (secret: string) => createHmac('sha256', secret).update(DIGEST).digest('base64url');
  for (const peppers of [
    [OLD, NEW],
    [NEW, OLD],
  ]) {
    const hasher = createSecretHasher(peppers);
    expect(hasher.hash(DIGEST)).toBe(`v2.${mac(NEW.secret)}`);
    expect(hasher.candidates(DIGEST)).toEqual([`v2.${mac(NEW.secret)}`, `v1.${mac(OLD.secret)}`]);
  }
});

test.each(['', 'short', `${DIGEST}A`, 'ts_live_secret', `${'A'.repeat(42)}+`])('%j is no digest', (text) => {
  expect(createSecretHasher([NEW]).candidates(text)).toEqual([]);
});

test('no pepper, or two of one version, make no hasher', () => {
  expect(() => createSecretHasher([])).toThrow('At least one pepper');
  expect(() => createSecretHasher([OLD, { ...NEW, version: 1 }])).toThrow('same version');
});
