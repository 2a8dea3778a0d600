import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountRow } from '../account/account-row.ts';
import type { ExecutionRow } from '../execution/execution-row.ts';
import type { TradeRow } from '../trade/trade-row.ts';
import type { TradePage } from '../trade/trade-page.ts';
import type { FillRow } from '../trade/fill-page.ts';
import type { ImportRow } from '../import/import-row.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A calendar day, such as "2026-03-09". Days of trading belong to the time zone of the broker account in which
   * the execution took place.
   */
  Date: { input: string; output: string; }
  /** An instant in RFC 3339, in UTC, such as "2026-03-09T14:30:00.000Z". */
  DateTime: { input: Date; output: Date | string; }
  /**
   * An exact decimal number written as a string, such as "-1234.5600". Never a float: no digit is lost between
   * the broker's file and the screen. Accepted as a string or an integer.
   */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** What kind of thing an instrument is. */
export type AssetClass =
  /** A coin, or a pair with one. */
  | 'CRYPTO'
  /** A pair of currencies. */
  | 'FOREX'
  /** A futures contract. */
  | 'FUTURE'
  /** An option on a future. */
  | 'FUTURE_OPTION'
  /** An option on a share or an index. */
  | 'OPTION'
  /** Anything else: bonds, warrants, contracts for difference. */
  | 'OTHER'
  /** A share, or a fund that trades like one. */
  | 'STOCK';

/** Where executions come from. */
export type Broker =
  /** Any other: a CSV with a row for each execution or for each round trip, or executions sent as JSON. */
  | 'GENERIC'
  /** Interactive Brokers: activity statement (CSV). */
  | 'INTERACTIVE_BROKERS'
  /** thinkorswim: account statement (CSV). */
  | 'THINKORSWIM'
  /** Tradovate: fills or position history (CSV). */
  | 'TRADOVATE';

/** An account that the trader holds with a broker. */
export type BrokerAccount = {
  __typename?: 'BrokerAccount';
  /** The broker's number for it as its files show it, perhaps masked; null when no file told. */
  accountNumber: Maybe<Scalars['String']['output']>;
  /** The broker whose files it takes. */
  broker: Broker;
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Currency of its balance, ISO 4217. */
  currency: Scalars['String']['output'];
  /** Opaque id, `acc_…`. */
  id: Scalars['ID']['output'];
  /** Which open lots a partial close is matched with. */
  lotMethod: LotMethod;
  /** Its name, unique in the workspace. */
  name: Scalars['String']['output'];
  /** Balance before the first imported execution; equity starts from it. */
  startingBalance: Money;
  /** IANA time zone that decides to which day an execution belongs, and how local times in its files are read. */
  timeZone: Scalars['String']['output'];
};

/** A page of broker accounts. */
export type BrokerAccountConnection = {
  __typename?: 'BrokerAccountConnection';
  /** The accounts with their cursors. */
  edges: Array<BrokerAccountEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** The account was added. */
export type BrokerAccountCreated = {
  __typename?: 'BrokerAccountCreated';
  /** The account. */
  account: BrokerAccount;
};

/** One account in the list. */
export type BrokerAccountEdge = {
  __typename?: 'BrokerAccountEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: BrokerAccount;
};

/** The account as it is now. */
export type BrokerAccountUpdated = {
  __typename?: 'BrokerAccountUpdated';
  /** The account. */
  account: BrokerAccount;
};

/** Whose answer a field gives. */
export type CacheControlScope =
  /** It is the caller's. */
  | 'PRIVATE'
  /** It is the same for everybody, so that any cache may keep it for all. */
  | 'PUBLIC';

/** Which column of a CSV means what: each value is a heading in the file. Remembered for files with the same headings. */
export type ColumnMappingInput = {
  /** Currency of the price. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The broker's id of the execution. */
  executionId?: InputMaybe<Scalars['String']['input']>;
  /** Fees and commissions. */
  fees?: InputMaybe<Scalars['String']['input']>;
  /** What one unit of price is worth for one unit of quantity. */
  multiplier?: InputMaybe<Scalars['String']['input']>;
  /** Price of one unit. */
  price: Scalars['String']['input'];
  /** Quantity. */
  quantity: Scalars['String']['input'];
  /** Buy or sell. May be left out when quantities are signed. */
  side?: InputMaybe<Scalars['String']['input']>;
  /** Instrument. */
  symbol: Scalars['String']['input'];
  /** Date, or date and time. */
  time: Scalars['String']['input'];
};

/** What adding a broker account takes. */
export type CreateBrokerAccountInput = {
  /** The broker's number for it, at most 40 characters; imports are matched to the account by it. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** The broker. */
  broker: Broker;
  /** ISO 4217 code. */
  currency: Scalars['String']['input'];
  /** Which open lots a partial close is matched with. */
  lotMethod?: LotMethod;
  /** 1 to 80 characters, unique in the workspace. */
  name: Scalars['String']['input'];
  /** Balance before the first execution. */
  startingBalance?: Scalars['Decimal']['input'];
  /** IANA time zone; the broker's usual one when left out. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** How adding an account ends. */
export type CreateBrokerAccountResult = BrokerAccountCreated | InvalidInput;

/** What preparing an export takes. */
export type CreateExportInput = {
  /** Which trades; all when left out. */
  filter?: InputMaybe<TradeFilter>;
  /** Form of the file. */
  format: ExportFormat;
};

/** How preparing an export ends. */
export type CreateExportResult = ExportCreated | InvalidInput | LimitsUnavailable | RateLimited;

/** What preparing an import takes. */
export type CreateImportInput = {
  /**
   * The account it goes into. When left out: the account with the broker and the account number that the file names,
   * which is created when there is none.
   */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Which column means what, for a CSV whose headings are not recognised. */
  columns?: InputMaybe<ColumnMappingInput>;
  /** Name of the file, at most 255 characters. The file is recognised by its content, not by its name. */
  fileName: Scalars['String']['input'];
  /** Size of the file in bytes, above zero. */
  sizeBytes: Scalars['Decimal']['input'];
  /** Time zone of local times in the file when the account is created by this import; the broker's usual one when left out. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** How preparing an import ends. */
export type CreateImportResult = ImportCreated | InvalidInput | NotFound | PlanLimitReached | RateLimited;

/** One fill as the broker reported it. */
export type Execution = {
  __typename?: 'Execution';
  /** The account it happened in. */
  account: BrokerAccount;
  /** The broker's own id of it; null when the file has none. */
  brokerExecutionId: Maybe<Scalars['String']['output']>;
  /** Why it happened. */
  event: ExecutionEvent;
  /** When it happened. */
  executedAt: Scalars['DateTime']['output'];
  /** Fees and commissions as a positive cost; a rebate is negative. */
  fees: Money;
  /** Opaque id, `exe_…`. */
  id: Scalars['ID']['output'];
  /** What was traded. */
  instrument: Instrument;
  /** Price of one unit, without the multiplier. */
  price: Scalars['Decimal']['output'];
  /** How much, above zero. */
  quantity: Scalars['Decimal']['output'];
  /** Bought or sold. */
  side: ExecutionSide;
};

/** A page of executions. */
export type ExecutionConnection = {
  __typename?: 'ExecutionConnection';
  /** The executions with their cursors. */
  edges: Array<ExecutionEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** One execution in the list. */
export type ExecutionEdge = {
  __typename?: 'ExecutionEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The execution. */
  node: Execution;
};

/** Why an execution happened. */
export type ExecutionEvent =
  /** A written option was assigned. */
  | 'ASSIGNMENT'
  /** An option was exercised. */
  | 'EXERCISE'
  /** An option expired; the price is zero or the cash settlement. */
  | 'EXPIRY'
  /** An order was filled. */
  | 'FILL'
  /** A position that the account held before the first imported file, at the cost that the file states for it. */
  | 'OPENING_POSITION'
  /** A split changed the number of shares. */
  | 'SPLIT';

/** Which executions. All conditions must hold. */
export type ExecutionFilter = {
  /** Only these broker accounts, at most 50. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** On this day or later, in the account's time zone. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Only this side. */
  side?: InputMaybe<ExecutionSide>;
  /** Only this symbol, exactly. */
  symbol?: InputMaybe<Scalars['String']['input']>;
  /** On this day or before. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** One execution. */
export type ExecutionInput = {
  /** What kind of thing it is. */
  assetClass?: AssetClass;
  /** The broker's own id of it, when there is one: it keeps the execution from being recorded twice. */
  brokerExecutionId?: InputMaybe<Scalars['String']['input']>;
  /** Currency of the price; the account's when left out. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. */
  executedAt: Scalars['DateTime']['input'];
  /** Fees and commissions as a positive cost. */
  fees?: Scalars['Decimal']['input'];
  /** Known for stock and listed futures; say it for anything else. */
  multiplier?: InputMaybe<Scalars['Decimal']['input']>;
  /** Price of one unit, without the multiplier. */
  price: Scalars['Decimal']['input'];
  /** Above zero. */
  quantity: Scalars['Decimal']['input'];
  /** Bought or sold. */
  side: ExecutionSide;
  /** Symbol of the instrument. */
  symbol: Scalars['String']['input'];
};

/** Bought or sold. */
export type ExecutionSide =
  /** Bought. */
  | 'BUY'
  /** Sold. */
  | 'SELL';

/** In which order executions are listed. Ties keep a fixed order. */
export type ExecutionSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** By what. */
  field?: ExecutionSortField;
};

/** What executions can be sorted by. */
export type ExecutionSortField =
  /** Time. */
  | 'EXECUTED_AT'
  /** Symbol. */
  | 'SYMBOL';

/** The executions are in the journal. */
export type ExecutionsRecorded = {
  __typename?: 'ExecutionsRecorded';
  /** How many had been there before. */
  duplicate: Scalars['Int']['output'];
  /** How many were new. */
  recorded: Scalars['Int']['output'];
  /** The workspace's trades revision after it. */
  revision: Scalars['Int']['output'];
  /** The trades that they opened or changed, at most 100. */
  trades: Array<Trade>;
};

/** The file can be fetched. */
export type ExportCreated = {
  __typename?: 'ExportCreated';
  /** The URL stops working then, if it was not used. */
  expiresAt: Scalars['DateTime']['output'];
  /** Name of the file. */
  fileName: Scalars['String']['output'];
  /**
   * Where to GET the file: a URL relative to the address of this API, such as "/exports/…". It works once and is itself the
   * permission: keep it to yourself.
   */
  url: Scalars['String']['output'];
};

/** Form of an exported file. Both hold every number as the API answers it, and the trades by the time of their first entry. */
export type ExportFormat =
  /**
   * A line of headings and one for each trade, in UTF-8. Text that a spreadsheet would take for a formula has an apostrophe
   * in front.
   */
  | 'CSV'
  /** An array with an object like `Trade` for each, without its fills. */
  | 'JSON';

/** Something a user can act on went wrong. Every failure in a result union implements this. */
export type Failure = {
  /** A stable code for programs, such as "NOT_FOUND"; it never changes meaning. */
  code: Scalars['String']['output'];
  /** One sentence for people: what is wrong and what to do. */
  message: Scalars['String']['output'];
};

/** Whether a fill enters or leaves the position. */
export type FillRole =
  /** Opens the position or adds to it. */
  | 'ENTRY'
  /** Reduces the position or closes it. */
  | 'EXIT';

/** The idempotency key was used before with other input. */
export type IdempotencyConflict = Failure & {
  __typename?: 'IdempotencyConflict';
  /** Always "IDEMPOTENCY_CONFLICT". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
};

/** One file on its way into the journal. */
export type Import = {
  __typename?: 'Import';
  /** The account it went into; null until the file has been recognised. */
  account: Maybe<BrokerAccount>;
  /** The broker whose file this is; null until recognised. */
  broker: Maybe<Broker>;
  /** What became of the rows. They add up to `rows`. */
  counts: ImportCounts;
  /** When it was prepared. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the whole import failed; null when it did not. */
  failure: Maybe<ImportFailure>;
  /** Name of the file. */
  fileName: Scalars['String']['output'];
  /** When it ended, well or not; null before. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque id, `imp_…`. */
  id: Scalars['ID']['output'];
  /** Every row that was not imported, in file order, and every warning. */
  issues: ImportIssueConnection;
  /** Which of the broker's files it is, such as "Activity statement"; null until recognised. */
  layout: Maybe<Scalars['String']['output']>;
  /** Bytes that have been read and stored. */
  processedBytes: Scalars['Decimal']['output'];
  /** Bytes that have arrived. */
  receivedBytes: Scalars['Decimal']['output'];
  /**
   * The workspace's trades revision after this import, or after its undo once that has ended; null until the import
   * finished.
   */
  revision: Maybe<Scalars['Int']['output']>;
  /** Size that was announced, in bytes. */
  sizeBytes: Scalars['Decimal']['output'];
  /** Where the import stands. */
  status: ImportStatus;
  /** Time zone in which local times in the file were read; null until it runs. */
  timeZone: Maybe<Scalars['String']['output']>;
  /** How far its undo is; null unless it is being undone or was. */
  undo: Maybe<ImportUndo>;
};


/** One file on its way into the journal. */
export type ImportIssuesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ImportIssueKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of imports. */
export type ImportConnection = {
  __typename?: 'ImportConnection';
  /** The imports with their cursors. */
  edges: Array<ImportEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** What became of the rows of a file: imported + duplicate + ignored + failed = rows. */
export type ImportCounts = {
  __typename?: 'ImportCounts';
  /** Rows that had been imported before. */
  duplicate: Scalars['Int']['output'];
  /** Rows that should hold an execution and could not be understood. */
  failed: Scalars['Int']['output'];
  /** Rows that hold no execution, such as headings, dividends or cancelled orders. */
  ignored: Scalars['Int']['output'];
  /** Rows that were new and understood. */
  imported: Scalars['Int']['output'];
  /** Rows in the file. */
  rows: Scalars['Int']['output'];
  /** Trades that were opened or changed by this import. */
  trades: Scalars['Int']['output'];
};

/** The import waits for its file. */
export type ImportCreated = {
  __typename?: 'ImportCreated';
  /** The import. */
  import: Import;
  /** Where to send the file. */
  upload: UploadTarget;
};

/** One import in the list. */
export type ImportEdge = {
  __typename?: 'ImportEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: Import;
};

/** Why a whole import failed. */
export type ImportFailure = {
  __typename?: 'ImportFailure';
  /** A stable code for programs, such as "UNRECOGNISED_FILE". */
  code: Scalars['String']['output'];
  /** What was found, and what to do. */
  message: Scalars['String']['output'];
};

/** A row that was not imported, or a warning about one that was. */
export type ImportIssue = {
  __typename?: 'ImportIssue';
  /** A stable code for programs, such as "UNREADABLE_PRICE". */
  code: Scalars['String']['output'];
  /** What became of the row. */
  kind: ImportIssueKind;
  /** Line in the file, from 1; null when it is about the whole file. */
  line: Maybe<Scalars['Int']['output']>;
  /** Why, and what to do, in one sentence. */
  message: Scalars['String']['output'];
  /** The row as it stands in the file, at most 1,000 characters. */
  text: Maybe<Scalars['String']['output']>;
};

/** A page of an import's issues. */
export type ImportIssueConnection = {
  __typename?: 'ImportIssueConnection';
  /** The issues with their cursors. */
  edges: Array<ImportIssueEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** One issue in the list. */
export type ImportIssueEdge = {
  __typename?: 'ImportIssueEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The issue. */
  node: ImportIssue;
};

/** What became of a row. */
export type ImportIssueKind =
  /** It had been imported before. */
  | 'DUPLICATE'
  /** It should hold an execution and could not be understood. */
  | 'FAILED'
  /** It holds no execution. */
  | 'IGNORED'
  /** It was imported, but differs from what the file states elsewhere. */
  | 'WARNING';

/** The import cannot be undone in the state that it is in. */
export type ImportNotUndoable = Failure & {
  __typename?: 'ImportNotUndoable';
  /** Always "IMPORT_NOT_UNDOABLE". */
  code: Scalars['String']['output'];
  /** Why not. */
  message: Scalars['String']['output'];
  /** The state it is in. */
  status: ImportStatus;
};

/** Where an import stands. */
export type ImportStatus =
  /** Prepared; the file has not arrived yet. */
  | 'AWAITING_FILE'
  /** Nothing was imported; `failure` says why. */
  | 'FAILED'
  /** Done. Rows that were not imported are in `issues`. */
  | 'FINISHED'
  /** The file is here and waits for its turn. */
  | 'QUEUED'
  /** The file is being read. */
  | 'RUNNING'
  /** It is being taken back; `undo` tells how far that is. */
  | 'UNDOING'
  /** It was taken back. */
  | 'UNDONE';

/** How far the undo of an import is, or what it came to. */
export type ImportUndo = {
  __typename?: 'ImportUndo';
  /** Executions that the import had brought when its undo began. */
  executions: Scalars['Int']['output'];
  /** How many of these have been dealt with. */
  processed: Scalars['Int']['output'];
  /** How many of these were removed; the others had come another way as well. */
  removed: Scalars['Int']['output'];
  /** How often a trade was withdrawn or changed by it. */
  trades: Scalars['Int']['output'];
};

/** The import is being taken back in the background; ask for its `status` and `undo` to follow it. */
export type ImportUndoStarted = {
  __typename?: 'ImportUndoStarted';
  /** The import. */
  import: Import;
};

/** The import was taken back. */
export type ImportUndone = {
  __typename?: 'ImportUndone';
  /** The import. */
  import: Import;
  /** How many executions were removed. */
  removedExecutions: Scalars['Int']['output'];
};

/** Why one field of an input was refused. */
export type InputProblem = {
  __typename?: 'InputProblem';
  /** What is expected instead. */
  message: Scalars['String']['output'];
  /** Path of the field inside the input, such as "executions.3.price". */
  path: Scalars['String']['output'];
  /** The value that was sent, shortened; null when it was missing or is secret. */
  value: Maybe<Scalars['String']['output']>;
};

/** What an execution trades. Each option contract and each futures month is its own instrument. */
export type Instrument = {
  __typename?: 'Instrument';
  /** What kind of thing it is. */
  assetClass: AssetClass;
  /** The currency of its price, ISO 4217 or a coin's code. */
  currency: Scalars['String']['output'];
  /** When an option or future expires. */
  expiry: Maybe<Scalars['Date']['output']>;
  /** How much one unit of price is worth for one unit of quantity: 1 for stock, 100 for a US equity option, 50 for ES. */
  multiplier: Scalars['Decimal']['output'];
  /** Whether an option is a call or a put. */
  right: Maybe<OptionRight>;
  /** Strike price of an option. */
  strike: Maybe<Scalars['Decimal']['output']>;
  /** The symbol, unique for the contract, such as "AAPL", "MNQM6" or "AAPL 2026-01-16 150 C". */
  symbol: Scalars['String']['output'];
  /** What an option or future is on. */
  underlying: Maybe<Scalars['String']['output']>;
};

/** One or more fields of the input cannot be used as they are. Nothing was changed. */
export type InvalidInput = Failure & {
  __typename?: 'InvalidInput';
  /** Always "INVALID_INPUT". */
  code: Scalars['String']['output'];
  /** All problems in one sentence. */
  message: Scalars['String']['output'];
  /** Each field that was refused. */
  problems: Array<InputProblem>;
};

/** It cannot be told right now how often this was asked for, so it is refused. The call was not run. */
export type LimitsUnavailable = Failure & {
  __typename?: 'LimitsUnavailable';
  /** Always "LIMITS_UNAVAILABLE". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
  /** Send it again after so many seconds. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** Which open lots a partial close is matched with. The profit of a whole trade does not depend on it. */
export type LotMethod =
  /** The average price of all open lots. */
  | 'AVERAGE'
  /** The oldest lot first. */
  | 'FIFO'
  /** The newest lot first. */
  | 'LIFO';

/** An amount of money in one currency. Amounts of different currencies are never added. */
export type Money = {
  __typename?: 'Money';
  /** The exact amount, negative for a loss or a charge. */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code, such as "USD", or the coin's code for crypto. */
  currency: Scalars['String']['output'];
};

/** Where changing starts. Everything of trading needs `trades:write`, but for exports, which change nothing that is traded. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a broker account. An import creates the account that its file names, so this is only needed for accounts without files. */
  createBrokerAccount: CreateBrokerAccountResult;
  /**
   * Prepares a file with the workspace's trades, to be fetched from the `url` that is answered. Every call counts towards
   * the plan's exports of a day (`PlanLimits.exportsPerDay`). Needs `trades:read`.
   */
  createExport: CreateExportResult;
  /**
   * Prepares an import and says where to PUT the file. Once the whole file has arrived the import runs by itself;
   * ask `Viewer.import` for its progress.
   */
  createImport: CreateImportResult;
  /**
   * Records executions sent as JSON instead of a file. The same idempotency key with the same input is answered with the
   * first answer and adds nothing.
   */
  recordExecutions: RecordExecutionsResult;
  /**
   * Takes back everything that one import added. Executions that another import brought as well stay. An import of more than
   * 10,000 executions is taken back in the background: the answer is `ImportUndoStarted`, also for who asks once more, and
   * its status `UNDOING` until it is `UNDONE`. Meanwhile its trades go bit by bit, each with all of its executions, and files
   * of the workspace wait for their turn.
   */
  undoImport: UndoImportResult;
  /** Changes a broker account. Fields that are left out stay as they are. */
  updateBrokerAccount: UpdateBrokerAccountResult;
  /** Changes the journal of a trade: note, tags, initial stop. Fields that are left out stay as they are. */
  updateTradeJournal: UpdateTradeJournalResult;
};


/** Where changing starts. Everything of trading needs `trades:write`, but for exports, which change nothing that is traded. */
export type MutationCreateBrokerAccountArgs = {
  input: CreateBrokerAccountInput;
};


/** Where changing starts. Everything of trading needs `trades:write`, but for exports, which change nothing that is traded. */
export type MutationCreateExportArgs = {
  input: CreateExportInput;
};


/** Where changing starts. Everything of trading needs `trades:write`, but for exports, which change nothing that is traded. */
export type MutationCreateImportArgs = {
  input: CreateImportInput;
};


/** Where changing starts. Everything of trading needs `trades:write`, but for exports, which change nothing that is traded. */
export type MutationRecordExecutionsArgs = {
  input: RecordExecutionsInput;
};


/** Where changing starts. Everything of trading needs `trades:write`, but for exports, which change nothing that is traded. */
export type MutationUndoImportArgs = {
  input: UndoImportInput;
};


/** Where changing starts. Everything of trading needs `trades:write`, but for exports, which change nothing that is traded. */
export type MutationUpdateBrokerAccountArgs = {
  input: UpdateBrokerAccountInput;
};


/** Where changing starts. Everything of trading needs `trades:write`, but for exports, which change nothing that is traded. */
export type MutationUpdateTradeJournalArgs = {
  input: UpdateTradeJournalInput;
};

/** There is nothing with this id in the caller's workspace. Nothing was changed. */
export type NotFound = Failure & {
  __typename?: 'NotFound';
  /** Always "NOT_FOUND". */
  code: Scalars['String']['output'];
  /** The id that was asked for. */
  id: Scalars['ID']['output'];
  /** Names the kind of thing and the id. */
  message: Scalars['String']['output'];
};

/** Call or put. */
export type OptionRight =
  /** The right to buy. */
  | 'CALL'
  /** The right to sell. */
  | 'PUT';

/** Where a page of a connection lies in the whole list (Relay cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item of this page; null on an empty page. Pass it as `after` to read on. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether items precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of this page; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** The plan does not allow so much. */
export type PlanLimitReached = Failure & {
  __typename?: 'PlanLimitReached';
  /** Always "PLAN_LIMIT_REACHED". */
  code: Scalars['String']['output'];
  /** The plan's limit, in the unit that the message names. */
  limit: Scalars['Decimal']['output'];
  /** What is limited, and what to do. */
  message: Scalars['String']['output'];
  /** What was asked for or used. */
  used: Scalars['Decimal']['output'];
};

/** Whose calls a limit counts together. */
export type RateLimitBy =
  /** Those from one network address; of IPv6, from one /64. */
  | 'CLIENT_ADDRESS'
  /** Those of one workspace: all its people, sessions and keys. */
  | 'WORKSPACE';

/** A number of the plan by which calls are limited. */
export type RateLimitOfPlan =
  /** `PlanLimits.exportsPerDay`. */
  | 'EXPORTS_PER_DAY';

/** What becomes of a call that cannot be counted. */
export type RateLimitUncounted =
  /** It goes on, and is noted for the operators. */
  | 'ALLOWED'
  /** It is refused with `LimitsUnavailable`. */
  | 'REFUSED';

/** This was asked for too often. The call was not run, and can be sent again later. */
export type RateLimited = Failure & {
  __typename?: 'RateLimited';
  /** Always "RATE_LIMITED". */
  code: Scalars['String']['output'];
  /** How many calls are allowed within `windowSeconds`. */
  limit: Scalars['Int']['output'];
  /** The field that is limited, such as "signIn". */
  limited: Scalars['String']['output'];
  /** What is limited to how much, and how long to wait. */
  message: Scalars['String']['output'];
  /** Send it again after so many seconds, at least 1. */
  retryAfterSeconds: Scalars['Int']['output'];
  /** Length of the window, which begins with the first call. */
  windowSeconds: Scalars['Int']['output'];
};

/** What recording executions takes. */
export type RecordExecutionsInput = {
  /** The account they go into. */
  accountId: Scalars['ID']['input'];
  /** 1 to 1,000 executions. */
  executions: Array<ExecutionInput>;
  /** 8 to 100 characters, unique for this call. A repeated call with it adds nothing. */
  idempotencyKey: Scalars['String']['input'];
};

/** How recording executions ends. */
export type RecordExecutionsResult = ExecutionsRecorded | IdempotencyConflict | InvalidInput | NotFound | RateLimited;

/** Up or down. */
export type SortDirection =
  /** Smallest or earliest first. */
  | 'ASC'
  /** Largest or latest first. */
  | 'DESC';

/**
 * A round trip in one instrument of one account, from flat to flat. Scaling in and out stays inside it; a fill that
 * crosses zero closes one trade and opens the next.
 */
export type Trade = {
  __typename?: 'Trade';
  /** The account it was made in. */
  account: BrokerAccount;
  /** Mean price of the entries, weighted by quantity. */
  averageEntryPrice: Scalars['Decimal']['output'];
  /** Mean price of the exits, weighted by quantity; null before the first. */
  averageExitPrice: Maybe<Scalars['Decimal']['output']>;
  /** Time of the last exit; null while it is open. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Day of the last exit, in the account's time zone; null while it is open. */
  closedOn: Maybe<Scalars['Date']['output']>;
  /** Fees and commissions of what has been closed, as a positive cost. */
  fees: Money;
  /** The executions that it is made of, the earliest first. */
  fills: TradeFillConnection;
  /** Σ (exit − entry) × quantity × multiplier × direction, of what has been closed. */
  grossProfit: Money;
  /** Seconds from first entry to last exit; null while it is open. */
  holdingSeconds: Maybe<Scalars['Int']['output']>;
  /** Opaque id, `trd_…`. It stays the same when more executions arrive or a file is imported again. */
  id: Scalars['ID']['output'];
  /** The stop that was planned at entry; null when none was noted. */
  initialStop: Maybe<Scalars['Decimal']['output']>;
  /** What was traded. */
  instrument: Instrument;
  /** Gross profit − fees, of what has been closed. */
  netProfit: Money;
  /** What the trader wrote about it; empty when nothing. */
  note: Scalars['String']['output'];
  /** How much is still held. */
  openQuantity: Scalars['Decimal']['output'];
  /** Time of the first entry. */
  openedAt: Scalars['DateTime']['output'];
  /** Day of the first entry, in the account's time zone. */
  openedOn: Scalars['Date']['output'];
  /** How much was entered in all. */
  quantity: Scalars['Decimal']['output'];
  /** Net profit / (|entry − initial stop| × quantity × multiplier). Null without a stop, and while the trade is open. */
  rMultiple: Maybe<Scalars['Decimal']['output']>;
  /** Whether it won; null while it is open. */
  result: Maybe<TradeResult>;
  /** Long when it began with a buy. */
  side: TradeSide;
  /** Whether it is flat again. */
  status: TradeStatus;
  /** The trader's tags, by name. */
  tags: Array<Scalars['String']['output']>;
};


/**
 * A round trip in one instrument of one account, from flat to flat. Scaling in and out stays inside it; a fill that
 * crosses zero closes one trade and opens the next.
 */
export type TradeFillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of trades. */
export type TradeConnection = {
  __typename?: 'TradeConnection';
  /** The trades with their cursors. */
  edges: Array<TradeEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many trades the filter selects. It is counted when asked for, and takes longer the more there are. */
  totalCount: Scalars['Int']['output'];
};

/** One trade in the list. */
export type TradeEdge = {
  __typename?: 'TradeEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The trade. */
  node: Trade;
};

/** The part that an execution plays in a trade. */
export type TradeFill = {
  __typename?: 'TradeFill';
  /** The execution. */
  execution: Execution;
  /** The execution's fees for that share. */
  fees: Money;
  /** How much of the execution belongs to this trade; a fill that crosses zero belongs to two. */
  quantity: Scalars['Decimal']['output'];
  /** Whether it entered or left the position. */
  role: FillRole;
};

/** A page of the executions of a trade. */
export type TradeFillConnection = {
  __typename?: 'TradeFillConnection';
  /** The fills with their cursors. */
  edges: Array<TradeFillEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** One fill in the list. */
export type TradeFillEdge = {
  __typename?: 'TradeFillEdge';
  /** Pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The fill. */
  node: TradeFill;
};

/** Which trades. All conditions must hold. */
export type TradeFilter = {
  /** Only these broker accounts, at most 50. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Closed on this day or later; leaves open trades out. */
  closedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Closed on this day or before; leaves open trades out. */
  closedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Opened on this day or later, in the account's time zone. */
  openedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Opened on this day or before. */
  openedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only this result. */
  result?: InputMaybe<TradeResult>;
  /** Only this direction. */
  side?: InputMaybe<TradeSide>;
  /** Only open or only closed trades. */
  status?: InputMaybe<TradeStatus>;
  /** Only this symbol, exactly. */
  symbol?: InputMaybe<Scalars['String']['input']>;
  /** Only trades with this tag. */
  tag?: InputMaybe<Scalars['String']['input']>;
};

/** The journal entry as it is now. */
export type TradeJournalUpdated = {
  __typename?: 'TradeJournalUpdated';
  /** The trade. */
  trade: Trade;
};

/** Result of a closed trade, after fees. */
export type TradeResult =
  /** Net profit of exactly zero. */
  | 'BREAKEVEN'
  /** Net profit below zero. */
  | 'LOSS'
  /** Net profit above zero. */
  | 'WIN';

/** Direction of a trade. */
export type TradeSide =
  /** Bought first. */
  | 'LONG'
  /** Sold first. */
  | 'SHORT';

/** In which order trades are listed. Ties keep a fixed order. */
export type TradeSort = {
  /** Up or down. */
  direction?: SortDirection;
  /** By what. */
  field?: TradeSortField;
};

/** What trades can be sorted by. */
export type TradeSortField =
  /** Time of the last exit; open trades count as the latest. */
  | 'CLOSED_AT'
  /** Net profit. */
  | 'NET_PROFIT'
  /** Time of the first entry. */
  | 'OPENED_AT'
  /** Symbol. */
  | 'SYMBOL';

/** Whether a trade is flat again. */
export type TradeStatus =
  /** Flat. */
  | 'CLOSED'
  /** Something is still held. */
  | 'OPEN';

/** What undoing an import takes. */
export type UndoImportInput = {
  /** Which import. */
  importId: Scalars['ID']['input'];
};

/** How undoing an import ends. */
export type UndoImportResult = ImportNotUndoable | ImportUndoStarted | ImportUndone | NotFound;

/** What can be changed of a broker account. */
export type UpdateBrokerAccountInput = {
  /** Which account. */
  accountId: Scalars['ID']['input'];
  /** 1 to 80 characters, unique in the workspace. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Balance before the first execution. */
  startingBalance?: InputMaybe<Scalars['Decimal']['input']>;
};

/** How changing an account ends. */
export type UpdateBrokerAccountResult = BrokerAccountUpdated | InvalidInput | NotFound;

/** What can be changed in the journal of a trade. */
export type UpdateTradeJournalInput = {
  /** Price of the initial stop, above zero; null removes it. */
  initialStop?: InputMaybe<Scalars['Decimal']['input']>;
  /** At most 20,000 characters; empty removes it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The whole list of tags, at most 20, each 1 to 40 characters; an empty list removes all. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Which trade. */
  tradeId: Scalars['ID']['input'];
};

/** How changing the journal ends. */
export type UpdateTradeJournalResult = InvalidInput | NotFound | TradeJournalUpdated;

/** Where and how to send the file of an import. */
export type UploadTarget = {
  __typename?: 'UploadTarget';
  /** The URL stops working then. */
  expiresAt: Scalars['DateTime']['output'];
  /** The largest file it takes, in bytes; it depends on the plan. */
  maximumBytes: Scalars['Decimal']['output'];
  /**
   * Where to PUT the file's bytes: a URL relative to the address of this API, such as "/uploads/…". It is itself the
   * permission: keep it to yourself.
   */
  url: Scalars['String']['output'];
};

/** The caller of this request: a person acting in one workspace. */
export type Viewer = {
  __typename?: 'Viewer';
  /** One broker account; null when the workspace has none with this id. Needs `trades:read`. */
  account: Maybe<BrokerAccount>;
  /** The workspace's broker accounts, by name. Null while trading cannot be reached. Needs `trades:read`. */
  accounts: Maybe<BrokerAccountConnection>;
  /** The workspace's executions, 20 when neither `first` nor `last` is given. Null while trading cannot be reached. Needs `trades:read`. */
  executions: Maybe<ExecutionConnection>;
  /** The membership's id; the same person has another one in another workspace. */
  id: Scalars['ID']['output'];
  /** One import; null when the workspace has none with this id. Needs `trades:read`. */
  import: Maybe<Import>;
  /** The workspace's imports, the latest first. Null while trading cannot be reached. Needs `trades:read`. */
  imports: Maybe<ImportConnection>;
  /** Every tag in use in the workspace, by name, at most 500. Needs `trades:read`. */
  tags: Maybe<Array<Scalars['String']['output']>>;
  /** One trade; null when the workspace has none with this id. Needs `trades:read`. */
  trade: Maybe<Trade>;
  /** The workspace's trades. 20 when neither `first` nor `last` is given. Null while trading cannot be reached. Needs `trades:read`. */
  trades: Maybe<TradeConnection>;
  /**
   * Counts up with every change of a trade in the workspace. Analytics is current when `Performance.revision` has
   * reached it. Needs `trades:read` or `analytics:read`.
   */
  tradesRevision: Maybe<Scalars['Int']['output']>;
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerAccountArgs = {
  id: Scalars['ID']['input'];
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerExecutionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExecutionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ExecutionSort>;
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerImportArgs = {
  id: Scalars['ID']['input'];
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerTradeArgs = {
  id: Scalars['ID']['input'];
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerTradesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TradeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<TradeSort>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BrokerAccount: BrokerAccount;
  Execution: Execution;
  Import: Import;
  Trade: Trade;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BrokerAccount:
    ( { __typename: 'BrokerAccount' }
    & GraphQLRecursivePick<FederationTypes['BrokerAccount'], {"id":true}> );
  Execution:
    ( { __typename: 'Execution' }
    & GraphQLRecursivePick<FederationTypes['Execution'], {"id":true}> );
  Import:
    ( { __typename: 'Import' }
    & GraphQLRecursivePick<FederationTypes['Import'], {"id":true}> );
  Trade:
    ( { __typename: 'Trade' }
    & GraphQLRecursivePick<FederationTypes['Trade'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateBrokerAccountResult:
    | ( Omit<BrokerAccountCreated, 'account'> & { account: _RefType['BrokerAccount'] } & { __typename: 'BrokerAccountCreated' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
  ;
  CreateExportResult:
    | ( ExportCreated & { __typename: 'ExportCreated' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LimitsUnavailable & { __typename: 'LimitsUnavailable' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
  ;
  CreateImportResult:
    | ( Omit<ImportCreated, 'import'> & { import: _RefType['Import'] } & { __typename: 'ImportCreated' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( PlanLimitReached & { __typename: 'PlanLimitReached' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
  ;
  RecordExecutionsResult:
    | ( Omit<ExecutionsRecorded, 'trades'> & { trades: Array<_RefType['Trade']> } & { __typename: 'ExecutionsRecorded' } )
    | ( IdempotencyConflict & { __typename: 'IdempotencyConflict' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
  ;
  UndoImportResult:
    | ( ImportNotUndoable & { __typename: 'ImportNotUndoable' } )
    | ( Omit<ImportUndoStarted, 'import'> & { import: _RefType['Import'] } & { __typename: 'ImportUndoStarted' } )
    | ( Omit<ImportUndone, 'import'> & { import: _RefType['Import'] } & { __typename: 'ImportUndone' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  UpdateBrokerAccountResult:
    | ( Omit<BrokerAccountUpdated, 'account'> & { account: _RefType['BrokerAccount'] } & { __typename: 'BrokerAccountUpdated' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  UpdateTradeJournalResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
    | ( Omit<TradeJournalUpdated, 'trade'> & { trade: _RefType['Trade'] } & { __typename: 'TradeJournalUpdated' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Failure:
    | ( IdempotencyConflict )
    | ( ImportNotUndoable )
    | ( InvalidInput )
    | ( LimitsUnavailable )
    | ( NotFound )
    | ( PlanLimitReached )
    | ( RateLimited )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AssetClass: AssetClass;
  Broker: Broker;
  BrokerAccount: ResolverTypeWrapper<AccountRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BrokerAccountConnection: ResolverTypeWrapper<Omit<BrokerAccountConnection, 'edges'> & { edges: Array<ResolversTypes['BrokerAccountEdge']> }>;
  BrokerAccountCreated: ResolverTypeWrapper<Omit<BrokerAccountCreated, 'account'> & { account: ResolversTypes['BrokerAccount'] }>;
  BrokerAccountEdge: ResolverTypeWrapper<Omit<BrokerAccountEdge, 'node'> & { node: ResolversTypes['BrokerAccount'] }>;
  BrokerAccountUpdated: ResolverTypeWrapper<Omit<BrokerAccountUpdated, 'account'> & { account: ResolversTypes['BrokerAccount'] }>;
  CacheControlScope: CacheControlScope;
  ColumnMappingInput: ColumnMappingInput;
  CreateBrokerAccountInput: CreateBrokerAccountInput;
  CreateBrokerAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateBrokerAccountResult']>;
  CreateExportInput: CreateExportInput;
  CreateExportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateExportResult']>;
  CreateImportInput: CreateImportInput;
  CreateImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateImportResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Execution: ResolverTypeWrapper<ExecutionRow>;
  ExecutionConnection: ResolverTypeWrapper<Omit<ExecutionConnection, 'edges'> & { edges: Array<ResolversTypes['ExecutionEdge']> }>;
  ExecutionEdge: ResolverTypeWrapper<Omit<ExecutionEdge, 'node'> & { node: ResolversTypes['Execution'] }>;
  ExecutionEvent: ExecutionEvent;
  ExecutionFilter: ExecutionFilter;
  ExecutionInput: ExecutionInput;
  ExecutionSide: ExecutionSide;
  ExecutionSort: ExecutionSort;
  ExecutionSortField: ExecutionSortField;
  ExecutionsRecorded: ResolverTypeWrapper<Omit<ExecutionsRecorded, 'trades'> & { trades: Array<ResolversTypes['Trade']> }>;
  ExportCreated: ResolverTypeWrapper<ExportCreated>;
  ExportFormat: ExportFormat;
  Failure: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Failure']>;
  FillRole: FillRole;
  IdempotencyConflict: ResolverTypeWrapper<IdempotencyConflict>;
  Import: ResolverTypeWrapper<ImportRow>;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'edges'> & { edges: Array<ResolversTypes['ImportEdge']> }>;
  ImportCounts: ResolverTypeWrapper<ImportCounts>;
  ImportCreated: ResolverTypeWrapper<Omit<ImportCreated, 'import'> & { import: ResolversTypes['Import'] }>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  ImportFailure: ResolverTypeWrapper<ImportFailure>;
  ImportIssue: ResolverTypeWrapper<ImportIssue>;
  ImportIssueConnection: ResolverTypeWrapper<ImportIssueConnection>;
  ImportIssueEdge: ResolverTypeWrapper<ImportIssueEdge>;
  ImportIssueKind: ImportIssueKind;
  ImportNotUndoable: ResolverTypeWrapper<ImportNotUndoable>;
  ImportStatus: ImportStatus;
  ImportUndo: ResolverTypeWrapper<ImportUndo>;
  ImportUndoStarted: ResolverTypeWrapper<Omit<ImportUndoStarted, 'import'> & { import: ResolversTypes['Import'] }>;
  ImportUndone: ResolverTypeWrapper<Omit<ImportUndone, 'import'> & { import: ResolversTypes['Import'] }>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  Instrument: ResolverTypeWrapper<Instrument>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LimitsUnavailable: ResolverTypeWrapper<LimitsUnavailable>;
  LotMethod: LotMethod;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  OptionRight: OptionRight;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PlanLimitReached: ResolverTypeWrapper<PlanLimitReached>;
  RateLimitBy: RateLimitBy;
  RateLimitOfPlan: RateLimitOfPlan;
  RateLimitUncounted: RateLimitUncounted;
  RateLimited: ResolverTypeWrapper<RateLimited>;
  RecordExecutionsInput: RecordExecutionsInput;
  RecordExecutionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordExecutionsResult']>;
  SortDirection: SortDirection;
  Trade: ResolverTypeWrapper<TradeRow>;
  TradeConnection: ResolverTypeWrapper<TradePage>;
  TradeEdge: ResolverTypeWrapper<Omit<TradeEdge, 'node'> & { node: ResolversTypes['Trade'] }>;
  TradeFill: ResolverTypeWrapper<FillRow>;
  TradeFillConnection: ResolverTypeWrapper<Omit<TradeFillConnection, 'edges'> & { edges: Array<ResolversTypes['TradeFillEdge']> }>;
  TradeFillEdge: ResolverTypeWrapper<Omit<TradeFillEdge, 'node'> & { node: ResolversTypes['TradeFill'] }>;
  TradeFilter: TradeFilter;
  TradeJournalUpdated: ResolverTypeWrapper<Omit<TradeJournalUpdated, 'trade'> & { trade: ResolversTypes['Trade'] }>;
  TradeResult: TradeResult;
  TradeSide: TradeSide;
  TradeSort: TradeSort;
  TradeSortField: TradeSortField;
  TradeStatus: TradeStatus;
  UndoImportInput: UndoImportInput;
  UndoImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndoImportResult']>;
  UpdateBrokerAccountInput: UpdateBrokerAccountInput;
  UpdateBrokerAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateBrokerAccountResult']>;
  UpdateTradeJournalInput: UpdateTradeJournalInput;
  UpdateTradeJournalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateTradeJournalResult']>;
  UploadTarget: ResolverTypeWrapper<UploadTarget>;
  Viewer: ResolverTypeWrapper<{ id: string }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BrokerAccount: AccountRow;
  ID: Scalars['ID']['output'];
  BrokerAccountConnection: Omit<BrokerAccountConnection, 'edges'> & { edges: Array<ResolversParentTypes['BrokerAccountEdge']> };
  BrokerAccountCreated: Omit<BrokerAccountCreated, 'account'> & { account: ResolversParentTypes['BrokerAccount'] };
  BrokerAccountEdge: Omit<BrokerAccountEdge, 'node'> & { node: ResolversParentTypes['BrokerAccount'] };
  BrokerAccountUpdated: Omit<BrokerAccountUpdated, 'account'> & { account: ResolversParentTypes['BrokerAccount'] };
  ColumnMappingInput: ColumnMappingInput;
  CreateBrokerAccountInput: CreateBrokerAccountInput;
  CreateBrokerAccountResult: ResolversUnionTypes<ResolversParentTypes>['CreateBrokerAccountResult'];
  CreateExportInput: CreateExportInput;
  CreateExportResult: ResolversUnionTypes<ResolversParentTypes>['CreateExportResult'];
  CreateImportInput: CreateImportInput;
  CreateImportResult: ResolversUnionTypes<ResolversParentTypes>['CreateImportResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Execution: ExecutionRow;
  ExecutionConnection: Omit<ExecutionConnection, 'edges'> & { edges: Array<ResolversParentTypes['ExecutionEdge']> };
  ExecutionEdge: Omit<ExecutionEdge, 'node'> & { node: ResolversParentTypes['Execution'] };
  ExecutionFilter: ExecutionFilter;
  ExecutionInput: ExecutionInput;
  ExecutionSort: ExecutionSort;
  ExecutionsRecorded: Omit<ExecutionsRecorded, 'trades'> & { trades: Array<ResolversParentTypes['Trade']> };
  ExportCreated: ExportCreated;
  Failure: ResolversInterfaceTypes<ResolversParentTypes>['Failure'];
  IdempotencyConflict: IdempotencyConflict;
  Import: ImportRow;
  ImportConnection: Omit<ImportConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImportEdge']> };
  ImportCounts: ImportCounts;
  ImportCreated: Omit<ImportCreated, 'import'> & { import: ResolversParentTypes['Import'] };
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  ImportFailure: ImportFailure;
  ImportIssue: ImportIssue;
  ImportIssueConnection: ImportIssueConnection;
  ImportIssueEdge: ImportIssueEdge;
  ImportNotUndoable: ImportNotUndoable;
  ImportUndo: ImportUndo;
  ImportUndoStarted: Omit<ImportUndoStarted, 'import'> & { import: ResolversParentTypes['Import'] };
  ImportUndone: Omit<ImportUndone, 'import'> & { import: ResolversParentTypes['Import'] };
  InputProblem: InputProblem;
  Instrument: Instrument;
  InvalidInput: InvalidInput;
  LimitsUnavailable: LimitsUnavailable;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PlanLimitReached: PlanLimitReached;
  RateLimited: RateLimited;
  RecordExecutionsInput: RecordExecutionsInput;
  RecordExecutionsResult: ResolversUnionTypes<ResolversParentTypes>['RecordExecutionsResult'];
  Trade: TradeRow;
  TradeConnection: TradePage;
  TradeEdge: Omit<TradeEdge, 'node'> & { node: ResolversParentTypes['Trade'] };
  TradeFill: FillRow;
  TradeFillConnection: Omit<TradeFillConnection, 'edges'> & { edges: Array<ResolversParentTypes['TradeFillEdge']> };
  TradeFillEdge: Omit<TradeFillEdge, 'node'> & { node: ResolversParentTypes['TradeFill'] };
  TradeFilter: TradeFilter;
  TradeJournalUpdated: Omit<TradeJournalUpdated, 'trade'> & { trade: ResolversParentTypes['Trade'] };
  TradeSort: TradeSort;
  UndoImportInput: UndoImportInput;
  UndoImportResult: ResolversUnionTypes<ResolversParentTypes>['UndoImportResult'];
  UpdateBrokerAccountInput: UpdateBrokerAccountInput;
  UpdateBrokerAccountResult: ResolversUnionTypes<ResolversParentTypes>['UpdateBrokerAccountResult'];
  UpdateTradeJournalInput: UpdateTradeJournalInput;
  UpdateTradeJournalResult: ResolversUnionTypes<ResolversParentTypes>['UpdateTradeJournalResult'];
  UploadTarget: UploadTarget;
  Viewer: { id: string };
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
  scope?: CacheControlScope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RateLimitDirectiveArgs = {
  arguments?: Maybe<Array<Scalars['String']['input']>>;
  by: RateLimitBy;
  counts: Scalars['String']['input'];
  duration: Scalars['Int']['input'];
  limit?: Maybe<Scalars['Int']['input']>;
  planLimit?: Maybe<RateLimitOfPlan>;
  uncounted?: RateLimitUncounted;
};

export type RateLimitDirectiveResolver<Result, Parent, ContextType = Context, Args = RateLimitDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BrokerAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokerAccount'] = ResolversParentTypes['BrokerAccount'], FederationReferenceType extends FederationReferenceTypes['BrokerAccount'] = FederationReferenceTypes['BrokerAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BrokerAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  broker?: Resolver<ResolversTypes['Broker'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lotMethod?: Resolver<ResolversTypes['LotMethod'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startingBalance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BrokerAccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokerAccountConnection'] = ResolversParentTypes['BrokerAccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BrokerAccountEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BrokerAccountCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokerAccountCreated'] = ResolversParentTypes['BrokerAccountCreated']> = {
  account?: Resolver<ResolversTypes['BrokerAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrokerAccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokerAccountEdge'] = ResolversParentTypes['BrokerAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BrokerAccount'], ParentType, ContextType>;
};

export type BrokerAccountUpdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokerAccountUpdated'] = ResolversParentTypes['BrokerAccountUpdated']> = {
  account?: Resolver<ResolversTypes['BrokerAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateBrokerAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateBrokerAccountResult'] = ResolversParentTypes['CreateBrokerAccountResult']> = {
  __resolveType: TypeResolveFn<'BrokerAccountCreated' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateExportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateExportResult'] = ResolversParentTypes['CreateExportResult']> = {
  __resolveType: TypeResolveFn<'ExportCreated' | 'InvalidInput' | 'LimitsUnavailable' | 'RateLimited', ParentType, ContextType>;
};

export type CreateImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportResult'] = ResolversParentTypes['CreateImportResult']> = {
  __resolveType: TypeResolveFn<'ImportCreated' | 'InvalidInput' | 'NotFound' | 'PlanLimitReached' | 'RateLimited', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type ExecutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Execution'] = ResolversParentTypes['Execution'], FederationReferenceType extends FederationReferenceTypes['Execution'] = FederationReferenceTypes['Execution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Execution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['BrokerAccount'], ParentType, ContextType>;
  brokerExecutionId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ExecutionEvent'], ParentType, ContextType>;
  executedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['ExecutionSide'], ParentType, ContextType>;
};

export type ExecutionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionConnection'] = ResolversParentTypes['ExecutionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExecutionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExecutionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionEdge'] = ResolversParentTypes['ExecutionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Execution'], ParentType, ContextType>;
};

export type ExecutionsRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionsRecorded'] = ResolversParentTypes['ExecutionsRecorded']> = {
  duplicate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trades?: Resolver<Array<ResolversTypes['Trade']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExportCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportCreated'] = ResolversParentTypes['ExportCreated']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Failure'] = ResolversParentTypes['Failure']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'ImportNotUndoable' | 'InvalidInput' | 'LimitsUnavailable' | 'NotFound' | 'PlanLimitReached' | 'RateLimited', ParentType, ContextType>;
};

export type IdempotencyConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyConflict'] = ResolversParentTypes['IdempotencyConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import'], FederationReferenceType extends FederationReferenceTypes['Import'] = FederationReferenceTypes['Import']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Import']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['BrokerAccount']>, ParentType, ContextType>;
  broker?: Resolver<Maybe<ResolversTypes['Broker']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ImportCounts'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ImportFailure']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issues?: Resolver<ResolversTypes['ImportIssueConnection'], ParentType, ContextType, Partial<ImportIssuesArgs>>;
  layout?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processedBytes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  receivedBytes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undo?: Resolver<Maybe<ResolversTypes['ImportUndo']>, ParentType, ContextType>;
};

export type ImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCounts'] = ResolversParentTypes['ImportCounts']> = {
  duplicate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ignored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trades?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCreated'] = ResolversParentTypes['ImportCreated']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  upload?: Resolver<ResolversTypes['UploadTarget'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEdge'] = ResolversParentTypes['ImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
};

export type ImportFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFailure'] = ResolversParentTypes['ImportFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportIssueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportIssue'] = ResolversParentTypes['ImportIssue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ImportIssueKind'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportIssueConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportIssueConnection'] = ResolversParentTypes['ImportIssueConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportIssueEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportIssueEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportIssueEdge'] = ResolversParentTypes['ImportIssueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportIssue'], ParentType, ContextType>;
};

export type ImportNotUndoableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportNotUndoable'] = ResolversParentTypes['ImportNotUndoable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportUndoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportUndo'] = ResolversParentTypes['ImportUndo']> = {
  executions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  processed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trades?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportUndoStartedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportUndoStarted'] = ResolversParentTypes['ImportUndoStarted']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportUndoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportUndone'] = ResolversParentTypes['ImportUndone']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  removedExecutions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstrumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Instrument'] = ResolversParentTypes['Instrument']> = {
  assetClass?: Resolver<ResolversTypes['AssetClass'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiry?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  multiplier?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['OptionRight']>, ParentType, ContextType>;
  strike?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  symbol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  underlying?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LimitsUnavailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LimitsUnavailable'] = ResolversParentTypes['LimitsUnavailable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createBrokerAccount?: Resolver<ResolversTypes['CreateBrokerAccountResult'], ParentType, ContextType, RequireFields<MutationCreateBrokerAccountArgs, 'input'>>;
  createExport?: Resolver<ResolversTypes['CreateExportResult'], ParentType, ContextType, RequireFields<MutationCreateExportArgs, 'input'>>;
  createImport?: Resolver<ResolversTypes['CreateImportResult'], ParentType, ContextType, RequireFields<MutationCreateImportArgs, 'input'>>;
  recordExecutions?: Resolver<ResolversTypes['RecordExecutionsResult'], ParentType, ContextType, RequireFields<MutationRecordExecutionsArgs, 'input'>>;
  undoImport?: Resolver<ResolversTypes['UndoImportResult'], ParentType, ContextType, RequireFields<MutationUndoImportArgs, 'input'>>;
  updateBrokerAccount?: Resolver<ResolversTypes['UpdateBrokerAccountResult'], ParentType, ContextType, RequireFields<MutationUpdateBrokerAccountArgs, 'input'>>;
  updateTradeJournal?: Resolver<ResolversTypes['UpdateTradeJournalResult'], ParentType, ContextType, RequireFields<MutationUpdateTradeJournalArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanLimitReachedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanLimitReached'] = ResolversParentTypes['PlanLimitReached']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RateLimitedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimited'] = ResolversParentTypes['RateLimited']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limited?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordExecutionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordExecutionsResult'] = ResolversParentTypes['RecordExecutionsResult']> = {
  __resolveType: TypeResolveFn<'ExecutionsRecorded' | 'IdempotencyConflict' | 'InvalidInput' | 'NotFound' | 'RateLimited', ParentType, ContextType>;
};

export type TradeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Trade'] = ResolversParentTypes['Trade'], FederationReferenceType extends FederationReferenceTypes['Trade'] = FederationReferenceTypes['Trade']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Trade']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['BrokerAccount'], ParentType, ContextType>;
  averageEntryPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  averageExitPrice?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fills?: Resolver<ResolversTypes['TradeFillConnection'], ParentType, ContextType, Partial<TradeFillsArgs>>;
  grossProfit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  holdingSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initialStop?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  netProfit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openQuantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rMultiple?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['TradeResult']>, ParentType, ContextType>;
  side?: Resolver<ResolversTypes['TradeSide'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TradeStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TradeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TradeConnection'] = ResolversParentTypes['TradeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TradeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TradeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TradeEdge'] = ResolversParentTypes['TradeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Trade'], ParentType, ContextType>;
};

export type TradeFillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TradeFill'] = ResolversParentTypes['TradeFill']> = {
  execution?: Resolver<ResolversTypes['Execution'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['FillRole'], ParentType, ContextType>;
};

export type TradeFillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TradeFillConnection'] = ResolversParentTypes['TradeFillConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TradeFillEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TradeFillEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TradeFillEdge'] = ResolversParentTypes['TradeFillEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TradeFill'], ParentType, ContextType>;
};

export type TradeJournalUpdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TradeJournalUpdated'] = ResolversParentTypes['TradeJournalUpdated']> = {
  trade?: Resolver<ResolversTypes['Trade'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UndoImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoImportResult'] = ResolversParentTypes['UndoImportResult']> = {
  __resolveType: TypeResolveFn<'ImportNotUndoable' | 'ImportUndoStarted' | 'ImportUndone' | 'NotFound', ParentType, ContextType>;
};

export type UpdateBrokerAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateBrokerAccountResult'] = ResolversParentTypes['UpdateBrokerAccountResult']> = {
  __resolveType: TypeResolveFn<'BrokerAccountUpdated' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type UpdateTradeJournalResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTradeJournalResult'] = ResolversParentTypes['UpdateTradeJournalResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'TradeJournalUpdated', ParentType, ContextType>;
};

export type UploadTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadTarget'] = ResolversParentTypes['UploadTarget']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  maximumBytes?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['BrokerAccount']>, ParentType, ContextType, RequireFields<ViewerAccountArgs, 'id'>>;
  accounts?: Resolver<Maybe<ResolversTypes['BrokerAccountConnection']>, ParentType, ContextType, Partial<ViewerAccountsArgs>>;
  executions?: Resolver<Maybe<ResolversTypes['ExecutionConnection']>, ParentType, ContextType, Partial<ViewerExecutionsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<ViewerImportArgs, 'id'>>;
  imports?: Resolver<Maybe<ResolversTypes['ImportConnection']>, ParentType, ContextType, Partial<ViewerImportsArgs>>;
  tags?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  trade?: Resolver<Maybe<ResolversTypes['Trade']>, ParentType, ContextType, RequireFields<ViewerTradeArgs, 'id'>>;
  trades?: Resolver<Maybe<ResolversTypes['TradeConnection']>, ParentType, ContextType, Partial<ViewerTradesArgs>>;
  tradesRevision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BrokerAccount?: BrokerAccountResolvers<ContextType>;
  BrokerAccountConnection?: BrokerAccountConnectionResolvers<ContextType>;
  BrokerAccountCreated?: BrokerAccountCreatedResolvers<ContextType>;
  BrokerAccountEdge?: BrokerAccountEdgeResolvers<ContextType>;
  BrokerAccountUpdated?: BrokerAccountUpdatedResolvers<ContextType>;
  CreateBrokerAccountResult?: CreateBrokerAccountResultResolvers<ContextType>;
  CreateExportResult?: CreateExportResultResolvers<ContextType>;
  CreateImportResult?: CreateImportResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Execution?: ExecutionResolvers<ContextType>;
  ExecutionConnection?: ExecutionConnectionResolvers<ContextType>;
  ExecutionEdge?: ExecutionEdgeResolvers<ContextType>;
  ExecutionsRecorded?: ExecutionsRecordedResolvers<ContextType>;
  ExportCreated?: ExportCreatedResolvers<ContextType>;
  Failure?: FailureResolvers<ContextType>;
  IdempotencyConflict?: IdempotencyConflictResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportCounts?: ImportCountsResolvers<ContextType>;
  ImportCreated?: ImportCreatedResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  ImportFailure?: ImportFailureResolvers<ContextType>;
  ImportIssue?: ImportIssueResolvers<ContextType>;
  ImportIssueConnection?: ImportIssueConnectionResolvers<ContextType>;
  ImportIssueEdge?: ImportIssueEdgeResolvers<ContextType>;
  ImportNotUndoable?: ImportNotUndoableResolvers<ContextType>;
  ImportUndo?: ImportUndoResolvers<ContextType>;
  ImportUndoStarted?: ImportUndoStartedResolvers<ContextType>;
  ImportUndone?: ImportUndoneResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LimitsUnavailable?: LimitsUnavailableResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlanLimitReached?: PlanLimitReachedResolvers<ContextType>;
  RateLimited?: RateLimitedResolvers<ContextType>;
  RecordExecutionsResult?: RecordExecutionsResultResolvers<ContextType>;
  Trade?: TradeResolvers<ContextType>;
  TradeConnection?: TradeConnectionResolvers<ContextType>;
  TradeEdge?: TradeEdgeResolvers<ContextType>;
  TradeFill?: TradeFillResolvers<ContextType>;
  TradeFillConnection?: TradeFillConnectionResolvers<ContextType>;
  TradeFillEdge?: TradeFillEdgeResolvers<ContextType>;
  TradeJournalUpdated?: TradeJournalUpdatedResolvers<ContextType>;
  UndoImportResult?: UndoImportResultResolvers<ContextType>;
  UpdateBrokerAccountResult?: UpdateBrokerAccountResultResolvers<ContextType>;
  UpdateTradeJournalResult?: UpdateTradeJournalResultResolvers<ContextType>;
  UploadTarget?: UploadTargetResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
