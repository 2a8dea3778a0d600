import type { Decimal } from 'decimal.js';
import { add, exact, meanOf, ONE, shareOf, ZERO } from './lots/exact-decimal.ts';
import { createLotBook, type LotMethod } from './lots/lot-book.ts';
import type { Realisation, RoundTrip, RoundTripFill, SplitExecution } from './round-trip.ts';

/** An execution, or the part of one that is left after a flip; all numbers are `Exact`. */
export type Fill = {
  executionId: string;
  executedAt: string;
  day: string;
  quantity: Decimal;
  price: Decimal;
  fees: Decimal;
};

export type OpenRoundTrip = {
  side: RoundTrip['side'];
  enter: (fill: Fill) => void;
  /** Closes up to what is held. Returns the part of the fill that is left (it opens the next trade), or null. */
  exit: (fill: Fill) => Fill | null;
  split: (execution: SplitExecution) => void;
  isFlat: () => boolean;
  snapshot: () => RoundTrip;
};

/**
 * A trade in the making. Inside, quantities are counted in units of which `unitsPerShare` make one share: a split
 * multiplies the units by its new shares and `unitsPerShare` by its old shares, so that 1-for-3 of 3 × 1 share
 * is exactly 1 share, which no decimal third could give.
 */
export function openRoundTrip(
  first: Fill,
  side: RoundTrip['side'],
  multiplier: Decimal,
  lotMethod: LotMethod,
): OpenRoundTrip {
  const lots = createLotBook(lotMethod);
  const fills: RoundTripFill[] = [];
  const realisations: Realisation[] = [];
  const splitIds: string[] = [];
  let unitsPerShare = ONE;
  let entered = ZERO;
  let exited = ZERO;
  let peak = ZERO;
  let entryCost = ZERO;
  let exitProceeds = ZERO;
  let last = first;

  const isSplit = (): boolean => !unitsPerShare.equals(ONE);
  const toUnits = (shares: Decimal): Decimal => (isSplit() ? shares.times(unitsPerShare) : shares);
  const toShares = (units: Decimal): Decimal => (isSplit() ? shareOf(units, ONE, unitsPerShare) : units);

  const averagePrice = (money: Decimal, units: Decimal): Decimal =>
    meanOf(isSplit() ? money.times(unitsPerShare) : money, units);

  const realise = (day: string, gross: Decimal, fees: Decimal): void => {
    const net = fees.isZero() ? gross : gross.minus(fees);
    const today = realisations.at(-1);
    if (today?.day !== day) {
      realisations.push({ day, gross, fees, net });
      return;
    }
    today.gross = add(today.gross, gross);
    today.fees = add(today.fees, fees);
    today.net = add(today.net, net);
  };

  const enter = (fill: Fill): void => {
    const units = toUnits(fill.quantity);
    const cost = fill.price.times(fill.quantity);
    lots.put({ units, unitPrice: isSplit() ? null : fill.price, cost, fees: fill.fees });
    entered = add(entered, units);
    entryCost = add(entryCost, cost);
    if (lots.units().greaterThan(peak)) peak = lots.units();
    fills.push({ executionId: fill.executionId, role: 'ENTRY', quantity: fill.quantity, fees: fill.fees });
    last = fill;
  };

  const close = (fill: Fill, units: Decimal): void => {
    const taken = lots.take(units);
    const proceeds = fill.price.times(fill.quantity);
    exited = add(exited, units);
    exitProceeds = add(exitProceeds, proceeds);
    const gain = side === 'LONG' ? proceeds.minus(taken.cost) : taken.cost.minus(proceeds);
    realise(fill.day, gain.times(multiplier), add(fill.fees, taken.fees));
    fills.push({ executionId: fill.executionId, role: 'EXIT', quantity: fill.quantity, fees: fill.fees });
    last = fill;
  };

  const exit = (fill: Fill): Fill | null => {
    const units = toUnits(fill.quantity);
    if (units.lessThanOrEqualTo(lots.units())) {
      close(fill, units);
      return null;
    }
    const quantity = toShares(lots.units());
    const fees = shareOf(fill.fees, quantity, fill.quantity);
    close({ ...fill, quantity, fees }, lots.units());
    const rest = fill.quantity.minus(quantity);
    return rest.isZero() ? null : { ...fill, quantity: rest, fees: fill.fees.minus(fees) };
  };

  const split = ({ id, newShares, oldShares }: SplitExecution): void => {
    const factor = exact(newShares);
    lots.multiplyUnits(factor);
    entered = entered.times(factor);
    exited = exited.times(factor);
    peak = peak.times(factor);
    unitsPerShare = unitsPerShare.times(oldShares);
    splitIds.push(id);
  };

  const snapshot = (): RoundTrip => {
    const closed = lots.units().isZero();
    return {
      side,
      status: closed ? 'CLOSED' : 'OPEN',
      openedAt: first.executedAt,
      closedAt: closed ? last.executedAt : null,
      openedDay: first.day,
      closedDay: closed ? last.day : null,
      quantity: toShares(entered),
      peakQuantity: toShares(peak),
      openQuantity: toShares(lots.units()),
      averageEntryPrice: averagePrice(entryCost, entered),
      averageExitPrice: exited.isZero() ? null : averagePrice(exitProceeds, exited),
      grossPnl: realisations.reduce((sum, { gross }) => add(sum, gross), ZERO),
      fees: realisations.reduce((sum, { fees }) => add(sum, fees), ZERO),
      netPnl: realisations.reduce((sum, { net }) => add(sum, net), ZERO),
      openFees: lots.fees(),
      realisations,
      fills,
      splitIds,
    };
  };

  enter(first);
  return { side, enter, exit, split, isFlat: () => lots.units().isZero(), snapshot };
}
