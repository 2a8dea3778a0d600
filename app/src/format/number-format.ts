/** An amount as the API gives it. */
export type MoneyLike = { amount: string; currency: string };

const formats = new Map<string, Intl.NumberFormat>();

/** A number format; kept, since making one is slow. */
function formatOf(options: Intl.NumberFormatOptions, locale: string | undefined): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const kept = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, kept);
  return kept;
}

/** Intl takes decimals as text and rounds them exactly; only its type asks for a template of numbers. */
function exactly(decimal: string): `${number}` {
  return decimal as `${number}`;
}

type Style = { locale?: string; signed?: boolean };

/**
 * Money in its currency, rounded to the currency's own digits, such as "$1,234.50". `signed` shows a plus as well.
 * Codes that are no ISO currency (coins) stand behind the number.
 */
export function formatMoney({ amount, currency }: MoneyLike, { locale, signed = false }: Style = {}): string {
  const signDisplay = signed ? 'exceptZero' : 'auto';
  if (/^[A-Z]{3}$/.test(currency)) {
    return formatOf({ style: 'currency', currency, signDisplay }, locale).format(exactly(amount));
  }
  return `${formatOf({ maximumFractionDigits: 8, signDisplay }, locale).format(exactly(amount))} ${currency}`;
}

/** Money in a few characters, for where there is little room: without cents, thousands as "1.2K". */
export function formatMoneyShort({ amount, currency }: MoneyLike, locale?: string): string {
  const style = /^[A-Z]{3}$/.test(currency) ? ({ style: 'currency', currency } as const) : {};
  const options = {
    ...style,
    notation: 'compact',
    maximumSignificantDigits: 3,
    signDisplay: 'exceptZero',
  } as const;
  return formatOf(options, locale).format(exactly(amount));
}

/** A number with at most so many digits after the point, 2 when left out. */
export function formatNumber(decimal: string, maximumFractionDigits = 2, locale?: string): string {
  return formatOf({ maximumFractionDigits }, locale).format(exactly(decimal));
}

/** A price: at least two digits after the point, as prices are quoted, and at most six. */
export function formatPrice(decimal: string, locale?: string): string {
  return formatOf({ minimumFractionDigits: 2, maximumFractionDigits: 6 }, locale).format(exactly(decimal));
}

/** A mean of prices in seven digits, such as "22,856.08" or "1.083452": thirds have no end, and nobody reads it. */
export function formatMeanPrice(decimal: string, locale?: string): string {
  const whole = decimal.replace(/^-/, '').split('.')[0] ?? '';
  const maximumFractionDigits = Math.max(2, Math.min(6, 7 - whole.length));
  return formatOf({ minimumFractionDigits: 2, maximumFractionDigits }, locale).format(exactly(decimal));
}

/** A share of one, such as "0.583", as per cent. */
export function formatPercent(decimal: string, locale?: string): string {
  return formatOf({ style: 'percent', maximumFractionDigits: 1 }, locale).format(exactly(decimal));
}

/** −1, 0 or 1, read from the text. */
export function signOf(decimal: string): -1 | 0 | 1 {
  if (/^[+-]?0*\.?0*$/.test(decimal)) return 0;
  return decimal.startsWith('-') ? -1 : 1;
}

const UNITS = [
  ['d', 86_400n],
  ['h', 3_600n],
  ['min', 60n],
  ['s', 1n],
] as const;

/** A time span in seconds by its two largest units, such as "2 h 15 min". Parts of a second are cut off. */
export function formatDuration(seconds: string): string {
  let rest = BigInt(seconds.split('.')[0] || '0');
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = rest / size;
    rest %= size;
    if (count > 0n || (unit === 's' && parts.length === 0)) parts.push(`${count} ${unit}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}
