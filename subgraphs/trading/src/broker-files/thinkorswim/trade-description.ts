import type { Decimal } from 'decimal.js';
import { SHORT_MONTHS } from '../instruments/futures-contract.ts';
import type { FuturesProducts } from '../instruments/futures-products.ts';
import {
  futureInstrument,
  futureOptionInstrument,
  optionInstrument,
  plainInstrument,
} from '../instruments/instrument-of.ts';
import { isoDate, readSpokenDate, readStrike } from '../instruments/option-terms.ts';
import type { ExecutionEvent, Instrument } from '../parsed-row.ts';
import { readDecimal } from '../text/read-decimal.ts';

export type Trade = {
  kind: 'single';
  instrument: Instrument;
  event: ExecutionEvent;
  /** Signed. */
  quantity: Decimal;
  price: Decimal;
};

/** An order of several legs: the description names them together, their own prices are in another section. */
export type Spread = { kind: 'spread'; underlying: string; multiplier: string };

const TRADE = /\b(BOT|SOLD) ([+-]?[\d,.]+) (.+?) @(-?[\d,]*\.?\d+)(?: .*)?$/;
const UPON = / UPON (?:OPTION )?(ASSIGNMENT|EXERCISE)$/i;
const EQUITY_OPTION =
  /^(\S+) (\d+)(?: \([^)]*\))* (\d{1,2} [A-Z]{3} \d{2})(?: \([^)]*\))* ([\d.,]+) (CALL|PUT)$/i;
const FUTURE_OPTION =
  /^(\/\S+?)(?::\w+)? 1\/([\d.]+) ([A-Z]{3} \d{2}((?: \([^)]*\))*)) (\/\S+?)(?::\w+)? ([\d.,]+) (CALL|PUT)$/i;
const SPREAD = /^[A-Z~ /-]+? (\/?[A-Z0-9.^$]+)(?::\w+)? (?:1\/)?([\d.]+) /;

/** Reads `tIP BOT +1 SPY 100 (Weeklys) 21 AUG 26 640 PUT @1.25 CBOE` and its like. Null when it is no trade. */
export function readDescription(description: string, products: FuturesProducts): Trade | Spread | null {
  const match = TRADE.exec(description);
  const [, verb, size = '', body = '', priceText = ''] = match ?? [];
  const [quantity, price] = [readDecimal(size), readDecimal(priceText)];
  if (quantity === null || quantity.isZero() || price === null) return null;
  const upon = UPON.exec(body)?.[1]?.toUpperCase();
  const instrument = readInstrument(body.replace(UPON, ''), products);
  if (instrument === null) {
    const spread = SPREAD.exec(body);
    if (spread === null) return null;
    return { kind: 'spread', underlying: spread[1] ?? '', multiplier: spread[2] ?? '' };
  }
  const event = upon === 'ASSIGNMENT' || upon === 'EXERCISE' ? upon : 'FILL';
  return {
    kind: 'single',
    instrument,
    event,
    quantity: quantity.abs().times(verb === 'BOT' ? 1 : -1),
    price,
  };
}

/** A contract as cash rows name it. Null when it is not one contract, or a future that is not known. */
export function readInstrument(body: string, products: FuturesProducts): Instrument | null {
  const option = EQUITY_OPTION.exec(body);
  if (option !== null) {
    const [, underlying = '', multiplier = '', date = '', strikeText = '', right = ''] = option;
    return equityOption(underlying, date, strikeText, right, multiplier);
  }
  const futureOption = FUTURE_OPTION.exec(body);
  if (futureOption !== null) {
    const [
      ,
      underlying = '',
      multiplier = '',
      month = '',
      tags = '',
      code = '',
      strikeText = '',
      right = '',
    ] = futureOption;
    const strike = readStrike(strikeText);
    if (strike === null) return null;
    const terms = { expiry: weeklyExpiry(month, tags), strike, right: rightOf(right) };
    return futureOptionInstrument(code, underlying, terms, 'USD', multiplier);
  }
  if (body.startsWith('/')) return futureInstrument(body.replace(/:\w+$/, ''), products);
  return /^[A-Z][A-Z0-9.]*$/.test(body) ? plainInstrument(body, 'STOCK', 'USD') : null;
}

/** A leg of "Account Trade History": its columns Symbol, Exp, Strike and Type. */
export function readLegInstrument(
  { symbol, exp, strike, type }: { symbol: string; exp: string; strike: string; type: string },
  multiplier: string,
  products: FuturesProducts,
): Instrument | null {
  if (!/^(CALL|PUT)$/i.test(type)) return readInstrument(symbol, products);
  if (!exp.startsWith('/'))
    return equityOption(symbol, exp.replace(/ \([^)]*\)/g, ''), strike, type, multiplier);
  const [, underlying = '', point = ''] = /^(\/\S+)(?: 1\/([\d.]+))?/.exec(symbol) ?? [];
  return readInstrument(
    `${underlying} 1/${point || multiplier} ${monthAndTags(symbol)} ${exp} ${strike} ${type}`,
    products,
  );
}

function monthAndTags(symbol: string): string {
  return /[A-Z]{3} \d{2}(?: \([^)]*\))*$/i.exec(symbol)?.[0] ?? 'JAN 00';
}

function equityOption(
  underlying: string,
  date: string,
  strikeText: string,
  right: string,
  multiplier: string,
) {
  const [expiry, strike] = [readSpokenDate(date), readStrike(strikeText)];
  if (expiry === null || strike === null) return null;
  return optionInstrument(underlying, { expiry, strike, right: rightOf(right) }, 'USD', multiplier);
}

function rightOf(text: string): 'CALL' | 'PUT' {
  return text.toUpperCase() === 'CALL' ? 'CALL' : 'PUT';
}

/**
 * The day of `APR 22 (Wednesday) (Wk5)`: the Wednesday in the month's fifth row of a calendar whose weeks begin on
 * Sunday, 27 April 2022. Null without both tags: monthly options expire on days of their product's own.
 */
function weeklyExpiry(month: string, tags: string): string | null {
  const weekday = WEEKDAYS.findIndex((name) => tags.toLowerCase().includes(`(${name})`));
  const week = Number(/\(Wk(\d)\)/i.exec(tags)?.[1]);
  const [, name = '', year = ''] = /^([A-Z]{3}) (\d{2})/i.exec(month) ?? [];
  const number = SHORT_MONTHS.indexOf(name.toUpperCase());
  if (weekday === -1 || !(week >= 1) || number === -1) return null;
  const firstWeekday = new Date(Date.UTC(2000 + Number(year), number, 1)).getUTCDay();
  const day = (week - 1) * 7 + weekday - firstWeekday + 1;
  const last = new Date(Date.UTC(2000 + Number(year), number + 1, 0)).getUTCDate();
  return day >= 1 && day <= last ? isoDate(Number(year), number + 1, day) : null;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
