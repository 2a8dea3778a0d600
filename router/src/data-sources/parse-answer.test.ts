import { expect, test } from 'vitest';
import { parseAnswer } from './parse-answer.ts';

test('a key __proto__ is a property of its object alone', () => {
  const parsed = parseAnswer('{"a":1,"__proto__":{"isAdmin":true}}');
  expect(Object.keys(parsed as object)).toEqual(['a', '__proto__']);
  expect(parsed).not.toHaveProperty('isAdmin');
});

test('what is no JSON is told without its text', () => {
  expect(() => parseAnswer('<html>secret')).toThrow(/^answered a body that is no JSON$/);
});
