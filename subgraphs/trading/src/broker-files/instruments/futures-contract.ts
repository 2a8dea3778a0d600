export type FuturesContract = {
  root: string;
  /** 1 to 12; null for a bare root ("ES"). */
  month: number | null;
  /** Null when the code has one digit and no date tells the decade. */
  year: number | null;
};

/** Month letters of futures exchanges, January first. */
const MONTHS = 'FGHJKMNQUVXZ';

/**
 * Reads `ESZ4`, `MNQM6`, `/NQM22`, `/NQM22:XCME`, `ESZ2024`, `ES 03-24`, `ES DEC 24`, or a bare root `ES`.
 * One digit of a year is of the decade around `near` (a date that begins YYYY): ESZ9 in 2020 is 2019, ESM1 is 2021.
 * Null when the text has no such form; whether the root exists is not checked.
 */
export function readFuturesContract(text: string, near?: string): FuturesContract | null {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/^[/@]/, '')
    .replace(/:[A-Z]+$/, '');
  const numeric = /^([A-Z0-9]{1,5}) (\d{2})-(\d{2})$/.exec(code);
  if (numeric !== null) return contract(numeric[1], Number(numeric[2]), 2000 + Number(numeric[3]));
  const named = /^([A-Z0-9]{1,5}) ?([A-Z]{3}) ?(\d{2}|\d{4})$/.exec(code);
  const namedMonth = named === null ? -1 : SHORT_MONTHS.indexOf(named[2] ?? '');
  if (named !== null && namedMonth !== -1)
    return contract(named[1], namedMonth + 1, fullYear(named[3] ?? '', near));
  const lettered = new RegExp(`^([A-Z0-9]{1,5}?)([${MONTHS}])(\\d{1,2}|\\d{4})$`).exec(code);
  if (lettered !== null) {
    return contract(lettered[1], MONTHS.indexOf(lettered[2] ?? '') + 1, fullYear(lettered[3] ?? '', near));
  }
  return /^[A-Z0-9]{1,5}$/.test(code) ? { root: code, month: null, year: null } : null;
}

export const SHORT_MONTHS = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
];

function contract(root: string | undefined, month: number, year: number | null): FuturesContract | null {
  return root === undefined || month < 1 || month > 12 ? null : { root, month, year };
}

function fullYear(digits: string, near: string | undefined): number | null {
  if (digits.length === 4) return Number(digits);
  if (digits.length === 2) return 2000 + Number(digits);
  const now = Number(near?.slice(0, 4));
  if (!Number.isInteger(now)) return null;
  // Contracts are traded up to some years ahead and looked at some years later: 2 back, 7 ahead.
  return (
    [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7]
      .map((ahead) => now + ahead)
      .find((year) => year % 10 === Number(digits)) ?? null
  );
}
