import { brokenOff, failed, ignored, type Layout, type ReadContext, type RowReader } from '../layout.ts';
import type { RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { createCashSection } from './cash-section.ts';
import { createCashTrades } from './cash-trades.ts';
import { createTradeHistory } from './trade-history.ts';

const STATEMENT = /^Account Statement for (\S+)(?: \(([^)]*)\))? since/i;
const TITLES = new Set([
  'cash balance',
  'futures statements',
  'forex statements',
  'crypto statements',
  'account order history',
  'account trade history',
  'equities',
  'options',
  'futures',
  'futures options',
  'forex',
  'profits and losses',
  'forex account summary',
  'account summary',
  'bonds',
  'mutual funds',
  'crypto',
]);

/** thinkorswim: Monitor → Account Statement → Export to file. Sections under titles, each with its own header. */
export const accountStatement: Layout = {
  id: 'thinkorswim/account-statement',
  name: 'Account statement',
  broker: 'THINKORSWIM',
  defaultTimeZone: 'America/New_York',
  recognises: (head) =>
    head.some(({ cells }) => STATEMENT.test(cells[0] ?? '')) ||
    (head.some((record) => titleOf(record) === 'cash balance') &&
      head.some(({ cells }) => isCashHeading(cells))),
  facts: (head) => ({
    accountNumber: statementFor(head)?.[1] ?? null,
    accountName: null,
    currency: 'USD',
    headerFingerprint: null,
  }),
  open: createStatementReader,
};

function statementFor(head: readonly CsvRecord[]): RegExpExecArray | null {
  return head.map(({ cells }) => STATEMENT.exec(cells[0] ?? '')).find((match) => match !== null) ?? null;
}

function isCashHeading(cells: readonly string[]): boolean {
  return /^date$/i.test(cells[0] ?? '') && cells.includes('DESCRIPTION') && cells.includes('BALANCE');
}

/** A title stands alone on its line. */
function titleOf({ cells }: CsvRecord): string | null {
  const [title = ''] = cells;
  if (cells.slice(1).some((cell) => cell !== '')) return null;
  const name = title.toLowerCase();
  return TITLES.has(name) || /^crypto .*statements$/.test(name) ? name : null;
}

type Section = { heading: (record: CsvRecord) => boolean; read: (record: CsvRecord) => RowOutcome[] };

function createStatementReader(context: ReadContext): RowReader {
  const trades = createCashTrades();
  const cash = createCashSection('CASH', context, trades);
  const futures = createCashSection('FUTURES', context, trades);
  const history = createTradeHistory(context, trades);
  let title = '';
  let headed = false;
  let width = 0;

  const sections: Record<string, Section> = {
    'cash balance': cash,
    'futures statements': futures,
    'account trade history': history,
  };

  return {
    read: (record) => {
      const next = titleOf(record);
      if (next !== null) {
        const left = history.finish();
        title = next;
        headed = false;
        return [...left, ignored(record, 'HEADING', 'Title of a section.')];
      }
      const section = sections[title];
      const filled = record.cells.filter((cell) => cell !== '').length;
      if (section === undefined) return [elsewhere(record, title)];
      if (!headed) {
        headed = section.heading(record);
        width = record.cells.length;
        if (headed) return [ignored(record, 'HEADING', 'Names of the columns.')];
        return [failed(record, 'HEADER_MISSING', `The section "${title}" has no row of headings.`)];
      }
      if (filled === 1)
        return [...history.finish(), ignored(record, 'PROSE', 'Text, not a row of the table.')];
      const broken = brokenOff(record, width);
      if (broken.length > 0) return [...history.finish(), ...broken];
      return section.read(record);
    },
    finish: () => [
      ...history.finish(),
      ...trades
        .leftSpreads()
        .map(({ record }) =>
          failed(
            record,
            'LEGS_NOT_FOUND',
            'Account Trade History has no legs that come to the amount of this order.',
          ),
        ),
      ...cash.finish(),
    ],
  };
}

function elsewhere(record: CsvRecord, title: string): RowOutcome {
  if (title === '') return ignored(record, 'PROSE', 'Text above the first section.');
  if (title === 'account order history') {
    return ignored(record, 'ORDER', 'An order; its fills are read from the other sections.');
  }
  if (/^(forex|crypto.*) statements$/.test(title) && record.cells.includes('TRD')) {
    return failed(record, 'UNSUPPORTED_SECTION', `Trades of the section "${title}" are not read yet.`);
  }
  return ignored(record, 'OTHER_SECTION', `"${title}" holds no executions.`);
}
