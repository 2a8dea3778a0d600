import { z } from 'zod';

/** Topic on which trading tells the new state of trades. */
export const TRADES_CHANGED = 'trades.changed';

/** The most trades in one event. */
export const TRADES_PER_EVENT = 500;

const decimal = z.string();
const day = z.iso.date();

/** What a trade realised on one day, partial closes on their own day. The days add up to the trade's totals. */
export const realisation = z.object({ day, gross: decimal, fees: decimal, net: decimal });

/** The whole state of a trade. Amounts are in `currency`; fees are positive costs. */
export const tradeState = z.object({
  tradeId: z.string(),
  accountId: z.string(),
  /** Counts up with every change of the trade; an older one than known is to be ignored. */
  version: z.number().int().positive(),
  /** True once the trade is gone, by an undone import for instance. It may come back with a higher version. */
  withdrawn: z.boolean(),
  symbol: z.string(),
  assetClass: z.string(),
  side: z.enum(['LONG', 'SHORT']),
  currency: z.string(),
  openedAt: z.iso.datetime(),
  /** Null while the trade is open. */
  closedAt: z.iso.datetime().nullable(),
  /** Day of the close in the account's time zone; null while it is open. */
  closedOn: day.nullable(),
  /** Seconds from first entry to last exit; null while it is open. */
  holdingSeconds: z.number().int().nonnegative().nullable(),
  gross: decimal,
  fees: decimal,
  net: decimal,
  /** Null without an initial stop and while the trade is open. */
  rMultiple: decimal.nullable(),
  realisations: z.array(realisation),
});
export type TradeState = z.infer<typeof tradeState>;

/**
 * Some trades of a workspace changed. `revision` counts these events of one workspace from 1 without a gap, so a
 * consumer that has seen 1 to n knows everything up to revision n.
 */
export const tradesChanged = z.object({
  revision: z.number().int().positive(),
  trades: z.array(tradeState).max(TRADES_PER_EVENT),
});
export type TradesChanged = z.infer<typeof tradesChanged>;
