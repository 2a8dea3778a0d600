import { decimalText } from '../../../../../kit/decimal/decimal.ts';
import { readDecimal } from '../text/read-decimal.ts';
import { SHORT_MONTHS } from './futures-contract.ts';
import type { OptionTerms } from './instrument-of.ts';

type Terms = OptionTerms & { expiry: string; underlying: string };

const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];

/** Reads `AAPL 20JAN23 150 C`, `AAPL 20JAN23 150 CALL` and the OCC form `AAPL  230120C00150000`. */
export function readOptionSymbol(text: string): Terms | null {
  const occ = /^([A-Z0-9.]{1,6}) *(\d{2})(\d{2})(\d{2})([CP])(\d{8})$/.exec(text.trim());
  if (occ !== null) {
    const [, underlying = '', year, month, day, right = '', thousandths = ''] = occ;
    const expiry = isoDate(Number(year), Number(month), Number(day));
    return toTerms(underlying, expiry, `${thousandths.slice(0, 5)}.${thousandths.slice(5)}`, right);
  }
  const spoken = /^(\S+) +(\d{1,2})([A-Z]{3})(\d{2}) +([\d.]+) +(C|P|CALL|PUT)$/.exec(
    text.trim().toUpperCase(),
  );
  if (spoken === null) return null;
  const [, underlying = '', day, month = '', year, strike = '', right = ''] = spoken;
  return toTerms(
    underlying,
    isoDate(Number(year), SHORT_MONTHS.indexOf(month) + 1, Number(day)),
    strike,
    right,
  );
}

/** `21 AUG 26` as YYYY-MM-DD. Null when it is no such day. */
export function readSpokenDate(text: string): string | null {
  const match = /^(\d{1,2}) ([A-Z]{3}) (\d{2}|\d{4})$/.exec(text.trim().toUpperCase());
  if (match === null) return null;
  return isoDate(Number(match[3]), SHORT_MONTHS.indexOf(match[2] ?? '') + 1, Number(match[1]));
}

/** A strike as plain digits, so that "150", "150.00" and "1,500" name the same contract everywhere. */
export function readStrike(text: string): string | null {
  const value = readDecimal(text);
  return value === null ? null : decimalText(value);
}

/** Null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  // No file is refused as a whole because the database has no 30th of February.
  if (!(month >= 1 && month <= 12 && day >= 1) || full < FIRST_YEAR || full > LAST_YEAR) return null;
  if (new Date(Date.UTC(full, month - 1, day)).getUTCDate() !== day) return null;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function toTerms(underlying: string, expiry: string | null, strikeText: string, right: string): Terms | null {
  const strike = readStrike(strikeText);
  if (expiry === null || strike === null) return null;
  return { underlying, expiry, strike, right: right.startsWith('C') ? 'CALL' : 'PUT' };
}
