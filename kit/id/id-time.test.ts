import { TypeID } from 'typeid-js';
import { expect, test } from 'vitest';
import { createId } from './create-id.ts';
import { idTime } from './id-time.ts';

test('an id tells when it was made', () => {
  const before = Date.now();
  const made = idTime(createId('wsp')).getTime();
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now());
});

test('the example of RFC 9562, appendix A.6', () => {
  // 0x017F22E279B0 ms since the epoch is 22 February 2022, 14:22:22 in New York (GMT-5)
  const id = TypeID.fromUUID('wsp', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f').toString();
  expect(idTime(id).toISOString()).toBe('2022-02-22T19:22:22.000Z');
});

test('a text that is no id is refused', () => {
  expect(() => idTime('wsp_1')).toThrow();
});
