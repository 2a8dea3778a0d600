import type { Decimal } from 'decimal.js';

type At = {
  id: string;
  /** ISO 8601 instant in UTC. */
  executedAt: string;
  /** The broker's or the file's order among equal instants. */
  sequence: number;
};

/** Something that changes the position by a quantity at a price. All of these have the same arithmetic. */
export type PositionExecution = At & {
  /** Expiry is at 0 or the settlement price; an opening position is at its cost basis. */
  event: 'FILL' | 'EXPIRY' | 'ASSIGNMENT' | 'EXERCISE' | 'OPENING_POSITION';
  side: 'BUY' | 'SELL';
  /** Greater than 0. */
  quantity: Decimal;
  /** Of one unit, before the multiplier. May be 0 or negative (a spread, oil in April 2020). */
  price: Decimal;
  /** Fees and commissions; a rebate is negative. */
  fees: Decimal;
};

/** `oldShares` become `newShares`: 3-for-1 is 3 and 1, a reverse 1-for-10 is 1 and 10. Both greater than 0. */
export type SplitExecution = At & { event: 'SPLIT'; newShares: Decimal; oldShares: Decimal };

export type EngineExecution = PositionExecution | SplitExecution;

/** One execution's part in a trade. A flip has a part in two; their quantities and fees add up to its own. */
export type RoundTripFill = {
  executionId: string;
  role: 'ENTRY' | 'EXIT';
  /** In the units of its time (not adjusted for later splits). */
  quantity: Decimal;
  fees: Decimal;
};

/** What the exits of one day realised. `fees` are those of the exits and the closed share of the entries' fees. */
export type Realisation = { day: string; gross: Decimal; fees: Decimal; net: Decimal };

/**
 * A trade from flat to flat. Quantities and average prices are in units after its last split.
 * `grossPnl`, `fees` and `netPnl` are what was realised so far and equal Σ `realisations` to the last digit;
 * the entry fees of what is still open wait in `openFees`, so that Σ fills' fees = `fees` + `openFees`.
 */
export type RoundTrip = {
  side: 'LONG' | 'SHORT';
  status: 'OPEN' | 'CLOSED';
  openedAt: string;
  closedAt: string | null;
  /** Calendar days in the account's time zone. */
  openedDay: string;
  closedDay: string | null;
  /** Everything entered. */
  quantity: Decimal;
  /** The most that was held at once. */
  peakQuantity: Decimal;
  openQuantity: Decimal;
  averageEntryPrice: Decimal;
  averageExitPrice: Decimal | null;
  grossPnl: Decimal;
  fees: Decimal;
  netPnl: Decimal;
  openFees: Decimal;
  realisations: Realisation[];
  fills: RoundTripFill[];
  /** Ids of the SPLIT executions that changed its lots. */
  splitIds: string[];
};
