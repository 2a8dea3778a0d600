import { expect, test } from 'vitest';
import { parseAnswer } from './parse-answer.ts';

test.each([
  ['plain', '{"a":1,"__proto__":{"isAdmin":true}}'],
  ['escaped', '{"a":1,"\\u005f_proto__":{"isAdmin":true}}'],
  ['with an escaped letter', '{"a":1,"__\\u0070roto__":{"isAdmin":true}}'],
])('a key __proto__, %s, is left out', (_name, text) => {
  const parsed = parseAnswer(text);
  expect(Object.getOwnPropertyNames(parsed)).toEqual(['a']);
  expect(Object.assign({}, parsed)).not.toHaveProperty('isAdmin');
});

test('a value "__proto__" stays', () => {
  expect(parseAnswer('{"tag":"__proto__","end":"\\u0001"}')).toEqual({ tag: '__proto__', end: '\u0001' });
});

test('what is no JSON is told without its text', () => {
  expect(() => parseAnswer('<html>secret')).toThrow(/^answered a body that is no JSON$/);
});
