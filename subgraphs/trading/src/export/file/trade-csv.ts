import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import type { ExportedTrade } from '../read-in-batches.ts';

/** Excel takes a file without it for the code page of its machine. */
const BYTE_ORDER_MARK = '\uFEFF';
/** RFC 4180. */
const LINE_END = '\r\n';
/** How spreadsheets recognise a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** What somebody wrote: quoted where necessary, and never a formula to the program that opens the file. */
export function textCell(text: string | null): string {
  if (text === null) return '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A number as the API writes it. It stays a number, also when it begins with a minus. */
const number = (value: string | number | null) => (value === null ? '' : decimalText(new Decimal(value)));
const instant = (at: Date | null) => at?.toISOString() ?? '';

/** Each column: its heading, and its cell as it stands in the file. */
const COLUMNS: readonly (readonly [heading: string, cell: (trade: ExportedTrade) => string])[] = [
  ['id', ({ id }) => textCell(id)],
  ['account', ({ accountName }) => textCell(accountName)],
  ['symbol', ({ symbol }) => textCell(symbol)],
  ['assetClass', ({ assetClass }) => assetClass],
  ['currency', ({ currency }) => textCell(currency)],
  ['multiplier', ({ multiplier }) => number(multiplier)],
  ['underlying', ({ underlying }) => textCell(underlying)],
  ['expiry', ({ expiry }) => expiry ?? ''],
  ['strike', ({ strike }) => number(strike)],
  ['right', ({ right }) => right ?? ''],
  ['side', ({ side }) => side],
  ['status', ({ status }) => status],
  ['result', ({ result }) => result ?? ''],
  ['openedAt', ({ openedAt }) => instant(openedAt)],
  ['closedAt', ({ closedAt }) => instant(closedAt)],
  ['openedOn', ({ openedOn }) => openedOn],
  ['closedOn', ({ closedOn }) => closedOn ?? ''],
  ['holdingSeconds', ({ holdingSeconds }) => number(holdingSeconds)],
  ['quantity', ({ quantity }) => number(quantity)],
  ['openQuantity', ({ openQuantity }) => number(openQuantity)],
  ['averageEntryPrice', ({ averageEntryPrice }) => number(averageEntryPrice)],
  ['averageExitPrice', ({ averageExitPrice }) => number(averageExitPrice)],
  ['grossProfit', ({ grossProfit }) => number(grossProfit)],
  ['fees', ({ fees }) => number(fees)],
  ['netProfit', ({ netProfit }) => number(netProfit)],
  ['initialStop', ({ initialStop }) => number(initialStop)],
  ['rMultiple', ({ rMultiple }) => number(rMultiple)],
  ['tags', ({ tags }) => textCell(tags.join(', '))],
  ['note', ({ note }) => textCell(note)],
];

/** Trades as CSV, a batch at a time: a line of headings and one for each trade, numbers as the API writes them. */
export async function* tradeCsv(batches: AsyncIterable<readonly ExportedTrade[]>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(([heading]) => heading).join(',')}${LINE_END}`;
  for await (const trades of batches)
    yield trades.map((trade) => COLUMNS.map(([, cell]) => cell(trade)).join(',') + LINE_END).join('');
}
