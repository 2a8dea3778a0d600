import { Decimal } from '../../../../kit/decimal/decimal.ts';
import { settleExecutions } from '../broker-files/identity/settle-executions.ts';
import { buildRoundTrips } from '../position/build-round-trips.ts';
import type { LotMethod } from '../position/lots/lot-book.ts';
import type { RoundTrip } from '../position/round-trip.ts';
import { type StoredPositionExecution, toEngine } from './position-execution.ts';

/** The account's part in how trades come out. */
export type TradingAccount = { id: string; timeZone: string; lotMethod: LotMethod };

/** How much of the first execution belongs to the first trade; the rest closed the one before it. */
export type OpeningShare = { quantity: string; fees: string };

/**
 * The trades of one position from its executions in order, beginning where it was flat: with `opening`, flat after
 * the first execution had closed the trade before.
 */
export function buildPosition(
  executions: readonly StoredPositionExecution[],
  opening: OpeningShare | null,
  account: TradingAccount,
): RoundTrip[] {
  const [first, ...rest] = executions;
  if (first === undefined) return [];
  const begun = opening === null ? first : openWith(first, opening);
  return buildRoundTrips(settleExecutions([begun, ...rest]).map(toEngine), {
    multiplier: new Decimal(first.multiplier),
    timeZone: account.timeZone,
    lotMethod: account.lotMethod,
  });
}

/** As a whole fill, because the share counts all its pieces already. An opening position is topped up anew. */
function openWith(first: StoredPositionExecution, opening: OpeningShare): StoredPositionExecution {
  return first.event === 'OPENING_POSITION' ? first : { ...first, ...opening, part: null };
}
