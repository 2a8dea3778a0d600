import type { AssetClass, ExecutionEvent } from '../broker-files/parsed-row.ts';

/** The contract that executions and trades name, as both tables hold it. Decimals are plain texts. */
export type InstrumentRow = {
  symbol: string;
  assetClass: AssetClass;
  currency: string;
  multiplier: string;
  underlying: string | null;
  expiry: string | null;
  strike: string | null;
  right: 'CALL' | 'PUT' | null;
};

/** An execution as it is read. */
export type ExecutionRow = InstrumentRow & {
  id: string;
  accountId: string;
  event: ExecutionEvent;
  side: 'BUY' | 'SELL';
  quantity: string;
  price: string;
  fees: string;
  executedAt: Date;
  brokerExecutionId: string | null;
};

/** What {@link InstrumentRow} is read from; the same columns in `execution` and `trade`. */
export const INSTRUMENT_COLUMNS = `symbol, asset_class as "assetClass", currency, multiplier, underlying, expiry, strike,
  option_right as "right"`;

/** What {@link ExecutionRow} is read from. */
export const EXECUTION_COLUMNS = `id, account_id as "accountId", ${INSTRUMENT_COLUMNS}, event, side, quantity, price, fees,
  executed_at as "executedAt", broker_execution_id as "brokerExecutionId"`;

/** The `Instrument` of a row that holds its columns. */
export function instrumentOf(row: InstrumentRow): InstrumentRow {
  const { symbol, assetClass, currency, multiplier, underlying, expiry, strike, right } = row;
  return { symbol, assetClass, currency, multiplier, underlying, expiry, strike, right };
}
