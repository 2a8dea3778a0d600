import { expect, test } from 'vitest';
import { newPasswordField } from './password.input.ts';

const cases = [
  { password: 'correct horse battery', accepted: true },
  { password: 'ümläuté!', accepted: true }, // 8 characters
  { password: 'x'.repeat(249), accepted: true },
  { password: `x!${'y'.repeat(254)}`, accepted: true }, // 256
  { password: `x!${'y'.repeat(255)}`, accepted: false }, // 257
  { password: 'seven-7', accepted: false },
  { password: '🐂🐂🐂🐂', accepted: false }, // 8 code units, but 4 characters
  { password: 'password1', accepted: false },
  { password: 'PassWord1', accepted: false },
  { password: 'qwertyuiop', accepted: false },
  { password: '1234567890', accepted: false },
];

test.each(cases)('$password is accepted: $accepted', ({ password, accepted }) => {
  expect(newPasswordField.safeParse(password).success).toBe(accepted);
});

test('only one thing is said about a password', () => {
  const { error } = newPasswordField.safeParse('1234');
  expect(error?.issues.map((issue) => issue.message)).toEqual(['Take at least 8 characters.']);
});
