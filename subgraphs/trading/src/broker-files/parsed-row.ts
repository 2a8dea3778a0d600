/** Brokers whose files are read. `GENERIC` is any CSV with a row for each execution or for each round trip. */
export type Broker = 'INTERACTIVE_BROKERS' | 'THINKORSWIM' | 'TRADOVATE' | 'GENERIC';

export type AssetClass = 'STOCK' | 'OPTION' | 'FUTURE' | 'FUTURE_OPTION' | 'FOREX' | 'CRYPTO' | 'OTHER';

export type Instrument = {
  /** One for each contract, for display and for identity: "AAPL", "MNQM6", "SPY 2026-08-21 640 PUT". */
  symbol: string;
  assetClass: AssetClass;
  /** Of the price, ISO 4217. */
  currency: string;
  /** Money for one point of price and one unit of quantity. */
  multiplier: string;
  underlying: string | null;
  /** YYYY-MM-DD; null where the file tells no more than a month. */
  expiry: string | null;
  strike: string | null;
  right: 'CALL' | 'PUT' | null;
};

export type ExecutionEvent = 'FILL' | 'EXPIRY' | 'ASSIGNMENT' | 'EXERCISE' | 'SPLIT' | 'OPENING_POSITION';

/** All numbers are plain decimal strings. */
export type ParsedExecution = {
  kind: 'execution';
  /** Where its row starts in the file, from 1. */
  line: number;
  event: ExecutionEvent;
  /** The account that the row names; null when rows name none. */
  accountNumber: string | null;
  brokerExecutionId: string | null;
  /**
   * Set when the file tells of a fill piece by piece (Tradovate pairs): this is one piece of the fill
   * `brokerExecutionId`, and no file needs to hold them all. See `settleExecutions`.
   */
  part: string | null;
  orderId: string | null;
  instrument: Instrument;
  side: 'BUY' | 'SELL';
  /** Greater than 0. Of a SPLIT: the change of the position. */
  quantity: string;
  /** Of one unit, without the multiplier. May be 0 or negative. */
  price: string;
  /** Fees and commissions as a cost; a rebate is negative. */
  fees: string;
  /** ISO instant in UTC. */
  executedAt: string;
  /** The time as the file writes it, normalised; without `Z` when it is local. Identity is built on this one. */
  statedAt: string;
  /** Decides among equal instants, ascending. Fits 32 bits. */
  sequence: number;
  /** Set when the file itself says which rows belong together: they are matched with each other only. */
  roundTrip: string | null;
  /** How many rows of the same file before this one say exactly the same. */
  occurrence: number;
  /** Of a SPLIT: `oldShares` become `newShares`. */
  split: { newShares: string; oldShares: string } | null;
  /** Of an OPENING_POSITION: what the account holds with it, in its direction. See `settleExecutions`. */
  heldAfter: string | null;
};

/** A row that brought no execution. `ignored` holds none by its nature; `failed` should hold one. */
export type UnimportedRow = {
  kind: 'ignored' | 'failed';
  line: number;
  /** The row as it stands in the file, at most 1,000 characters. */
  text: string;
  code: string;
  /** Why, and for a failure the remedy. */
  reason: string;
};

/** Something that the file states twice with a difference, or that had to be assumed. Counts no row. */
export type FileWarning = {
  kind: 'warning';
  line: number | null;
  text: string;
  code: string;
  reason: string;
};

/**
 * A total of the file's own, to be compared with what the executions of this file alone come to.
 * SYMBOL_REALISED: net P&L of the exits of `symbol` + `leavesOut` = `amount`.
 * CASH_CHANGE: net P&L of the exits − what the entries that are still open cost, fees included = `amount`, over
 * everything but futures.
 */
export type StatedTotal = {
  kind: 'stated';
  scope: 'SYMBOL_REALISED' | 'CASH_CHANGE';
  line: number;
  symbol: string | null;
  currency: string;
  amount: string;
  /** Closing fees that the file's figure does not subtract. */
  leavesOut: string;
};

export type RefusalCode =
  | 'EMPTY_FILE'
  | 'BINARY_FILE'
  | 'ARCHIVE_FILE'
  | 'LINE_TOO_LONG'
  | 'UNRECOGNISED_FILE'
  | 'UNSUPPORTED_LAYOUT'
  | 'MAPPING_REQUIRED'
  | 'MAPPING_MISMATCH';

/** The whole file cannot be imported; whatever came before it is to be taken back. Always the last outcome. */
export type FileRefusal = {
  kind: 'refused';
  code: RefusalCode;
  /** What was found, and the remedy. */
  message: string;
  line: number | null;
  /** Set with the MAPPING_ codes. */
  mapping: { columns: string[]; missing: string[]; fingerprint: string } | null;
};

/**
 * The last outcome of a file that was read. A row is a record that is not blank, headings and prose included.
 * Each row is in exactly one of the three other counts; a row that brings two executions is in `executed` once.
 */
export type FileEnd = { kind: 'end'; rows: number; executed: number; ignored: number; failed: number };

export type RowOutcome = ParsedExecution | UnimportedRow | FileWarning | StatedTotal | FileRefusal | FileEnd;

export type FileFacts = {
  broker: Broker;
  /** For people: "Activity statement". */
  layout: string;
  /** For programs: "interactive-brokers/activity-statement". */
  layoutId: string;
  accountNumber: string | null;
  accountName: string | null;
  currency: string | null;
  /** For an account that has none yet; times are read in it unless another is given. */
  defaultTimeZone: string;
  /** Of the columns that a mapping names; null where the layout has its own. */
  headerFingerprint: string | null;
};
