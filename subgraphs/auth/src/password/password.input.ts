import { z } from 'zod';
import { isCommonPassword } from './common-passwords.ts';

/** Long enough for any sentence, short enough that hashing one is no attack. */
export const MAXIMUM_PASSWORD_LENGTH = 256;
const MINIMUM_PASSWORD_LENGTH = 8;

/** A password that somebody chooses: 8 to 256 characters, and none that attackers try first. */
export const newPasswordField = z
  .string()
  .refine((password) => [...password].length >= MINIMUM_PASSWORD_LENGTH, {
    error: `Take at least ${MINIMUM_PASSWORD_LENGTH} characters.`,
    abort: true,
  })
  .refine((password) => password.length <= MAXIMUM_PASSWORD_LENGTH, {
    error: `Take at most ${MAXIMUM_PASSWORD_LENGTH} characters.`,
    abort: true,
  })
  .refine((password) => !isCommonPassword(password), {
    error:
      'This is one of the passwords that attackers try first. Take another, such as a few unrelated words.',
  });
