import { dictionary } from '@zxcvbn-ts/language-common';

/** About 49,000 passwords, all in lower case, that turned up most often in leaks. */
const COMMON = new Set(dictionary['passwords-common']);

/** Whether a password is among those that attackers try first, whatever its upper and lower case. */
export function isCommonPassword(password: string): boolean {
  return COMMON.has(password.toLowerCase());
}
