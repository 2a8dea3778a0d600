import { hash } from 'node:crypto';
import { decimalText } from '../../../../kit/decimal/decimal.ts';
import type { InstrumentRow } from '../execution/execution-row.ts';
import type { RoundTrip } from '../position/round-trip.ts';

/** A trade as its executions make it, without id and journal. Columns of the table `trade`. */
export type TradeContent = ReturnType<typeof tradeContent>;

/** A trade's columns from its round trip and the instrument of its first execution. */
export function tradeContent(trip: RoundTrip, instrument: InstrumentRow & { positionKey: string }) {
  const columns = {
    position_key: instrument.positionKey,
    symbol: instrument.symbol,
    asset_class: instrument.assetClass,
    currency: instrument.currency,
    multiplier: instrument.multiplier,
    underlying: instrument.underlying,
    expiry: instrument.expiry,
    strike: instrument.strike,
    option_right: instrument.right,
    side: trip.side,
    status: trip.status,
    result: resultOf(trip),
    opened_at: trip.openedAt,
    closed_at: trip.closedAt,
    opened_on: trip.openedDay,
    closed_on: trip.closedDay,
    holding_seconds: holdingSeconds(trip),
    quantity: decimalText(trip.quantity),
    open_quantity: decimalText(trip.openQuantity),
    average_entry_price: decimalText(trip.averageEntryPrice),
    average_exit_price: trip.averageExitPrice && decimalText(trip.averageExitPrice),
    gross_profit: decimalText(trip.grossPnl),
    fees: decimalText(trip.fees),
    net_profit: decimalText(trip.netPnl),
    realisations: JSON.stringify(
      trip.realisations.map(({ day, gross, fees, net }) => ({
        day,
        gross: decimalText(gross),
        fees: decimalText(fees),
        net: decimalText(net),
      })),
    ),
  };
  const fills = trip.fills.map(({ executionId, role, quantity, fees }) => ({
    execution_id: executionId,
    role,
    quantity: decimalText(quantity),
    fees: decimalText(fees),
  }));
  // Tells whether a rebuilt trade differs from the stored one at all, so that only what changed is written and told.
  const contentHash = hash('sha256', JSON.stringify([columns, fills]), 'base64url').slice(0, 27);
  return { columns, fills, contentHash };
}

function resultOf({ status, netPnl }: RoundTrip): 'WIN' | 'LOSS' | 'BREAKEVEN' | null {
  if (status === 'OPEN') return null;
  if (netPnl.isZero()) return 'BREAKEVEN';
  return netPnl.isPositive() ? 'WIN' : 'LOSS';
}

/** Whole seconds, rounded down; a trade held for longer than an INTEGER counts (68 years) is held that long. */
function holdingSeconds({ openedAt, closedAt }: RoundTrip): number | null {
  if (closedAt === null) return null;
  return Math.min(Math.floor((Date.parse(closedAt) - Date.parse(openedAt)) / 1000), 2_147_483_647);
}
