import type { Decimal } from 'decimal.js';
import { decimalText } from '../../../../../kit/decimal/decimal.ts';
import { type Columns, createColumns } from '../columns.ts';
import { failed, ignored, type Layout, type ReadContext, type RowReader, warning } from '../layout.ts';
import type { FileFacts, Instrument, RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { readDecimal } from '../text/read-decimal.ts';
import { createCarriedPositions } from './carried-positions.ts';
import { readCorporateAction } from './corporate-actions.ts';
import { createRealisedTotals } from './realised-totals.ts';
import { assetClassOf, statementInstrument } from './statement-instrument.ts';
import { periodStart } from './statement-period.ts';
import { createTradesSection } from './trades-section.ts';

/** Interactive Brokers: Performance & Reports → Statements → Activity, as CSV. Section, Header|Data|Total, cells. */
export const activityStatement: Layout = {
  id: 'interactive-brokers/activity-statement',
  name: 'Activity statement',
  broker: 'INTERACTIVE_BROKERS',
  defaultTimeZone: 'America/New_York',
  recognises: (head) => {
    const title = fieldOf(head, 'Statement', 'Title');
    const trades = head.some(({ cells }) => cells[0] === 'Trades' && cells[2] === 'DataDiscriminator');
    return trades || /activity/i.test(title ?? '');
  },
  facts: (head): ReturnType<Layout['facts']> => ({
    accountNumber: fieldOf(head, 'Account Information', 'Account'),
    accountName: fieldOf(head, 'Account Information', 'Name'),
    currency: fieldOf(head, 'Account Information', 'Base Currency'),
    headerFingerprint: null,
  }),
  open: createStatementReader,
};

function fieldOf(records: readonly CsvRecord[], section: string, field: string): FileFacts['accountName'] {
  const found = records.find(
    ({ cells }) => cells[0] === section && cells[1] === 'Data' && cells[2] === field,
  );
  return found?.cells[3] || null;
}

function createStatementReader(context: ReadContext): RowReader {
  const carried = createCarriedPositions();
  const realised = createRealisedTotals();
  const multipliers = new Map<string, Decimal>();
  const used = new Map<string, Instrument>();
  const book = {
    declared: (category: string, symbol: string) => multipliers.get(`${category}|${symbol}`) ?? null,
    used: (category: string, symbol: string, instrument: Instrument) => {
      used.set(`${category}|${symbol}`, instrument);
    },
  };
  const trades = createTradesSection(context, book, carried, realised);
  let columns: Columns = createColumns([]);
  let section = '';

  const readPrior = (record: CsvRecord, key: string): RowOutcome[] => {
    const quantity = readDecimal(columns.cell(record.cells, 'Prior Quantity'));
    if (quantity === null || assetClassOf(key) === 'FOREX') return [other(record)];
    carried.prior(key, quantity, record);
    // A carried position gets its outcome at the end, when its cost is known.
    return quantity.isZero() ? [other(record)] : [];
  };
  const readOpenPosition = (record: CsvRecord, key: string): void => {
    const cell = (heading: string): string => columns.cell(record.cells, heading);
    const [quantity, cost] = [readDecimal(cell('Quantity')), readDecimal(cell('Cost Basis'))];
    if (cell('DataDiscriminator') !== 'Summary' || quantity === null || cost === null) return;
    const declared = readDecimal(cell('Mult'));
    if (declared !== null) multipliers.set(key, declared);
    const [category = '', symbol = ''] = key.split('|');
    const described = { category, symbol, currency: cell('Currency') };
    carried.end(
      key,
      quantity,
      cost,
      statementInstrument(described, { declared, trade: null }, context.products),
    );
  };
  const readInstrument = (record: CsvRecord, key: string): RowOutcome[] => {
    const declared = readDecimal(columns.cell(record.cells, 'Multiplier'));
    if (declared === null) return [other(record)];
    multipliers.set(key, declared);
    const before = used.get(key);
    if (before === undefined || assetClassOf(key) === 'STOCK' || declared.equals(before.multiplier))
      return [other(record)];
    const reason = `${before.symbol} has a multiplier of ${decimalText(declared)} here; its trades were read with ${before.multiplier}.`;
    return [other(record), warning(record, 'MULTIPLIER_DIFFERS', reason)];
  };

  const readData = (record: CsvRecord): RowOutcome[] => {
    const key = `${columns.cell(record.cells, 'Asset Category')}|${columns.cell(record.cells, 'Symbol')}`;
    switch (section) {
      case 'Trades':
        return trades.read(record);
      case 'Corporate Actions':
        return [readCorporateAction(record, columns, context, carried)];
      case 'Mark-to-Market Performance Summary':
        return readPrior(record, key);
      case 'Open Positions':
        readOpenPosition(record, key);
        break;
      case 'Realized & Unrealized Performance Summary': {
        const amount = readDecimal(columns.cell(record.cells, 'Realized Total'));
        if (amount !== null && !key.endsWith('|') && assetClassOf(key) !== 'FOREX')
          realised.summary(key, amount, record);
        break;
      }
      case 'Financial Instrument Information':
        return readInstrument(record, key);
      case 'Transfers':
        if (/^(-*|total.*)$/i.test(key.split('|')[1] ?? '')) break;
        return [
          failed(
            record,
            'TRANSFER_UNSUPPORTED',
            'Positions that were transferred are not read yet: add them by hand.',
          ),
        ];
    }
    return [other(record)];
  };

  return {
    read: (record) => {
      const [name = '', kind = ''] = record.cells;
      const left = section === 'Trades' && name !== 'Trades' ? trades.finish() : [];
      section = name;
      if (kind === 'Header') {
        columns = createColumns(record.cells);
        if (name === 'Trades') trades.header(record);
        return [...left, ignored(record, 'HEADING', 'Names of the columns.')];
      }
      if (kind === 'SubTotal' || kind === 'Total') return [...left, ignored(record, 'TOTAL', 'A total.')];
      return [...left, ...(kind === 'Data' ? readData(record) : [other(record)])];
    },
    finish: () => {
      const first = periodStart(fieldOf(context.head, 'Statement', 'Period') ?? '');
      const start = first === null ? null : context.readTime(`${first}T00:00:00`);
      const base = fieldOf(context.head, 'Account Information', 'Base Currency');
      return [...trades.finish(), ...carried.finish(start), ...realised.finish(base)];
    },
  };
}

function other(record: CsvRecord): RowOutcome {
  return ignored(record, 'OTHER_SECTION', `"${record.cells[0] ?? ''}" holds no trades.`);
}
