import { describe, expect, test } from 'vitest';
import { createPasswordHasher, PASSWORD_PARAMETERS } from './password-hasher.ts';

const light = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

describe('password hashes', () => {
  test('are argon2id with at least m=19456, t=2, p=1, and salted', async () => {
    const hasher = createPasswordHasher();
    const [first, second] = await Promise.all([hasher.hash('long enough'), hasher.hash('long enough')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
    expect(await hasher.verify(first, 'long enough')).toBe(true);
    expect(await hasher.verify(first, 'long enougH')).toBe(false);
  });

  test('take every way of typing the same character', async () => {
    const hasher = createPasswordHasher(light);
    const composed = await hasher.hash('caf\u00e9 noir');
    expect(await hasher.verify(composed, 'cafe\u0301 noir')).toBe(true);
  });

  test('of nobody match no password, and cost the work of a real one', async () => {
    const hasher = createPasswordHasher();
    const stored = await hasher.hash('a real password');
    const cpuOf = async (storedHash: string | null) => {
      const before = process.cpuUsage();
      expect(await hasher.verify(storedHash, 'a wrong password')).toBe(false);
      const used = process.cpuUsage(before);
      return used.user + used.system;
    };
    const real: number[] = [];
    const nobody: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      real.push(await cpuOf(stored));
      nobody.push(await cpuOf(null));
    }
    // CPU time, the least of 7: no verification at all would be near zero, a second one twice as much.
    const ratio = Math.min(...nobody) / Math.min(...real);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  test('are outdated once any parameter has risen', () => {
    const hasher = createPasswordHasher(PASSWORD_PARAMETERS);
    const salt = 'c29tZXNhbHRzb21lc2FsdA';
    const digest = 'MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE';
    const phc = (parameters: string) => `$argon2id$v=19$${parameters}$${salt}$${digest}`;
    expect(hasher.isOutdated(phc('m=19456,t=2,p=1'))).toBe(false);
    expect(hasher.isOutdated(phc('m=65536,t=3,p=1'))).toBe(false);
    expect(hasher.isOutdated(phc('m=19455,t=2,p=1'))).toBe(true);
    expect(hasher.isOutdated(phc('m=65536,t=1,p=1'))).toBe(true);
  });
});
