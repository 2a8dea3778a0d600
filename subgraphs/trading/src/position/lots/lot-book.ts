import type { Decimal } from 'decimal.js';
import { add, shareOf, ZERO } from './exact-decimal.ts';

export type LotMethod = 'FIFO' | 'LIFO' | 'AVERAGE';

/** What an entry cost. Amounts are before the multiplier; `unitPrice` is null where it is no finite decimal. */
export type Lot = { units: Decimal; unitPrice: Decimal | null; cost: Decimal; fees: Decimal };

/** The entry price and entry fees of the units that an exit closed. */
export type TakenLots = { cost: Decimal; fees: Decimal };

export type LotBook = {
  units: () => Decimal;
  fees: () => Decimal;
  put: (lot: Lot) => void;
  /** Takes `units` (at most what is held) out of the lots. Σ of everything taken = Σ of everything put in. */
  take: (units: Decimal) => TakenLots;
  /** Multiplies the number of units of every lot; costs and fees stay. */
  multiplyUnits: (factor: Decimal) => void;
};

const COMPACT_FROM = 1024;

/** The open lots of one round trip. Every operation takes constant time (amortised), however many lots there are. */
export function createLotBook(method: LotMethod): LotBook {
  const lots: Lot[] = [];
  let head = 0; // FIFO's next lot: a moving index, because shift() would move a million lots for each exit
  let held = ZERO;
  let heldFees = ZERO;

  const next = (): Lot | undefined => (method === 'LIFO' ? lots.at(-1) : lots[head]);

  const drop = (): void => {
    if (method === 'LIFO') {
      lots.pop();
      return;
    }
    head += 1;
    if (head >= COMPACT_FROM && head * 2 >= lots.length) {
      lots.splice(0, head);
      head = 0;
    }
  };

  const takeFromLot = (lot: Lot, units: Decimal): TakenLots => {
    const cost = lot.unitPrice === null ? shareOf(lot.cost, units, lot.units) : lot.unitPrice.times(units);
    const fees = shareOf(lot.fees, units, lot.units);
    lot.units = lot.units.minus(units);
    lot.cost = lot.cost.minus(cost);
    lot.fees = lot.fees.minus(fees);
    return { cost, fees };
  };

  return {
    units: () => held,
    fees: () => heldFees,

    put(lot) {
      held = add(held, lot.units);
      heldFees = add(heldFees, lot.fees);
      const pool = method === 'AVERAGE' ? lots[head] : undefined;
      if (pool === undefined) {
        lots.push({ ...lot });
        return;
      }
      pool.units = pool.units.plus(lot.units);
      pool.cost = pool.cost.plus(lot.cost);
      pool.fees = pool.fees.plus(lot.fees);
      pool.unitPrice = null;
    },

    take(units) {
      let wanted = units;
      let cost = ZERO;
      let fees = ZERO;
      for (let lot = next(); lot !== undefined && wanted.greaterThan(0); lot = next()) {
        if (lot.units.greaterThan(wanted)) {
          const part = takeFromLot(lot, wanted);
          cost = add(cost, part.cost);
          fees = add(fees, part.fees);
          wanted = ZERO;
        } else {
          // The whole rest of the lot, with whatever earlier roundings left in it: this is what keeps sums exact.
          cost = add(cost, lot.cost);
          fees = add(fees, lot.fees);
          wanted = wanted.minus(lot.units);
          drop();
        }
      }
      held = held.equals(units) ? ZERO : held.minus(units);
      heldFees = heldFees.equals(fees) ? ZERO : heldFees.minus(fees);
      return { cost, fees };
    },

    multiplyUnits(factor) {
      for (let index = head; index < lots.length; index += 1) {
        const lot = lots[index];
        if (lot === undefined) continue;
        lot.units = lot.units.times(factor);
        lot.unitPrice = null;
      }
      held = held.times(factor);
    },
  };
}
