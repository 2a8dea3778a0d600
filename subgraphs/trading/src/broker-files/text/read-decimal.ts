import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';

/** Which sign separates the fraction. The other one, and spaces and apostrophes, separate thousands. */
export type DecimalMark = '.' | ',';

const CURRENCY = /^(?:[$€£¥₹₿]|[A-Z]{3}(?=[\s\d.,(+-]))|(?:[$€£¥₹₿]|(?<=[\s\d.,)])[A-Z]{3})$/g;
/** No broker prints a longer number; peeling signs off a hostile one would be quadratic. */
const MAX_LENGTH = 64;
const SPACES = /\s/g;
const PLAIN: Record<DecimalMark, RegExp> = {
  '.': /^(?:\d{1,3}(?:[,']\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,2})?$/,
  ',': /^(?:\d{1,3}(?:[.']\d{3})+|\d+)?(?:,\d*)?(?:[eE][+-]?\d{1,2})?$/,
};
const THOUSANDS: Record<DecimalMark, RegExp> = { '.': /[,']/g, ',': /[.']/g };

/** What brokers write for "no number here". */
export function isNoNumber(text: string): boolean {
  return /^(?:|-+|–|—|n\/?a|null)$/i.test(text.trim());
}

/**
 * A number as brokers print it: `1,234.50`, `-$3320.05`, `$(15.00)`, `($1,500.36)`, `12.5-`, `+3`, `@33.10`,
 * `10 000.00`, `1'234.5`, `1.234,56` with the comma as mark, `2E-7`, `12.50 EUR`. Null when it is none of these:
 * groups of thousands must be of three digits, so a decimal comma is never taken for a thousands sign unless it has
 * exactly three digits after it.
 */
export function readDecimal(text: string, mark: DecimalMark = '.'): Decimal | null {
  if (text.length > MAX_LENGTH) return null;
  let rest = text.replace(/[−﹣－]/g, '-').trim();
  let negative = false;
  // Sign, brackets and currency come in any order around the digits: peel them until none is left.
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(CURRENCY, '').trim();
    if (rest.startsWith('@')) rest = rest.slice(1).trim();
    const bracketed = /^\((.*)\)$/.exec(rest);
    const signed = /^([+-])(.*)$/.exec(rest) ?? swap(/^(.*\d[.,]?)\s*([+-])$/.exec(rest));
    if (bracketed !== null || signed !== null) {
      // A second minus contradicts the first: "-(5)" is nothing that a broker prints.
      if ((bracketed !== null || signed?.[1] === '-') && negative) return null;
      negative ||= bracketed !== null || signed?.[1] === '-';
      rest = (bracketed?.[1] ?? signed?.[2] ?? '').trim();
    }
  }
  const digits = rest.replace(SPACES, '');
  if (!/\d/.test(digits) || !PLAIN[mark].test(digits) || !spacedLikeThousands(rest)) return null;
  const plain = digits.replace(THOUSANDS[mark], '').replace(',', '.');
  const value = new Decimal(plain.replace(/\.(?=$|[eE])/, ''));
  return negative ? value.negated() : value;
}

/** Like {@link readDecimal}, as plain text: "-1234.5". */
export function readDecimalText(text: string, mark: DecimalMark = '.'): string | null {
  const value = readDecimal(text, mark);
  return value === null ? null : decimalText(value);
}

function swap(match: RegExpExecArray | null): [string, string, string] | null {
  return match === null ? null : [match[0], match[2] ?? '', match[1] ?? ''];
}

/** Spaces inside a number must separate groups of three digits: "1 2" is two numbers. */
function spacedLikeThousands(text: string): boolean {
  if (!/\s/.test(text)) return true;
  return /^\d{1,3}(?:\s\d{3})+(?:[.,]\d*)?$/.test(text);
}
