import { normaliseHeading } from './columns.ts';

/** Layouts that are known by sight and not read yet: better said than mistaken for a generic CSV. */
const MARKS: readonly { what: string; headings: readonly string[] }[] = [
  {
    what: 'a Schwab transactions file',
    headings: ['Date', 'Action', 'Symbol', 'Description', 'Fees & Comm', 'Amount'],
  },
  { what: 'a Fidelity history file', headings: ['Run Date', 'Action', 'Symbol'] },
  {
    what: 'a Robinhood activity file',
    headings: ['Activity Date', 'Process Date', 'Settle Date', 'Trans Code'],
  },
  {
    what: 'a Webull orders file',
    headings: ['Side', 'Status', 'Filled', 'Total Qty', 'Placed Time', 'Filled Time'],
  },
  {
    what: 'a Tradovate orders file',
    headings: ['orderId', 'B/S', 'Contract', 'avgPrice', 'filledQty', 'Fill Time'],
  },
  {
    what: 'a NinjaTrader executions file',
    headings: ['Instrument', 'Action', 'E/X', 'Position', 'Order ID', 'Connection'],
  },
  { what: 'a MetaTrader statement', headings: ['Ticket', 'Open Time', 'Type', 'Size', 'Item'] },
  {
    what: 'a Binance history file',
    headings: ['User_ID', 'UTC_Time', 'Account', 'Operation', 'Coin', 'Change'],
  },
  { what: 'a Binance spot trades file', headings: ['Date(UTC)', 'Pair', 'Side', 'Price', 'Executed'] },
  {
    what: 'a Coinbase transactions file',
    headings: ['Timestamp', 'Transaction Type', 'Asset', 'Quantity Transacted'],
  },
  { what: 'a Kraken trades file', headings: ['txid', 'ordertxid', 'pair', 'ordertype', 'vol'] },
  {
    what: 'a Trading 212 history file',
    headings: ['Action', 'Time', 'Ticker', 'No. of shares', 'Price / share'],
  },
  { what: 'a Degiro account statement', headings: ['Datum', 'Tijd', 'Valutadatum', 'Omschrijving'] },
  {
    what: 'an eToro account activity file',
    headings: ['Date', 'Type', 'Details', 'Units', 'Realized Equity Change'],
  },
  { what: 'an XTB cash operations file', headings: ['ID', 'Type', 'Time', 'Symbol', 'Comment', 'Amount'] },
  {
    what: 'an Interactive Brokers Flex query (CSV)',
    headings: ['Buy/Sell', 'TradeDate', 'ISIN', 'TradePrice'],
  },
  {
    what: 'an Interactive Brokers transaction history',
    headings: ['Transaction History', 'Header', 'Transaction Type'],
  },
];

/** What this record of headings is known to belong to, such as "a Schwab transactions file", or null. */
export function foreignLayout(cells: readonly string[]): string | null {
  const names = new Set(cells.map(normaliseHeading));
  const found = MARKS.find(({ headings }) =>
    headings.every((heading) => names.has(normaliseHeading(heading))),
  );
  return found?.what ?? null;
}
