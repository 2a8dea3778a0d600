import { INSTRUMENT_COLUMNS, type InstrumentRow } from '../execution/execution-row.ts';

/** A trade as it is read. Decimals are plain texts, days `YYYY-MM-DD` in the account's time zone. */
export type TradeRow = InstrumentRow & {
  id: string;
  accountId: string;
  side: 'LONG' | 'SHORT';
  status: 'OPEN' | 'CLOSED';
  result: 'WIN' | 'LOSS' | 'BREAKEVEN' | null;
  openedAt: Date;
  closedAt: Date | null;
  openedOn: string;
  closedOn: string | null;
  holdingSeconds: number | null;
  quantity: string;
  openQuantity: string;
  averageEntryPrice: string;
  averageExitPrice: string | null;
  grossProfit: string;
  fees: string;
  netProfit: string;
  initialStop: string | null;
  rMultiple: string | null;
  note: string;
  tags: string[];
};

/** What {@link TradeRow} is read from. */
export const TRADE_COLUMNS = `id, account_id as "accountId", ${INSTRUMENT_COLUMNS}, side, status, result,
  opened_at as "openedAt", closed_at as "closedAt", opened_on as "openedOn", closed_on as "closedOn",
  holding_seconds as "holdingSeconds", quantity, open_quantity as "openQuantity",
  average_entry_price as "averageEntryPrice", average_exit_price as "averageExitPrice", gross_profit as "grossProfit",
  fees, net_profit as "netProfit", initial_stop as "initialStop", r_multiple as "rMultiple", note, tags`;

/** What every list of trades leaves out: those that an undone import took back. */
export const LIVE = () => 'withdrawn_at is null';
