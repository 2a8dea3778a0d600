import { Decimal } from '../../../../kit/decimal/decimal.ts';

/** A month that was paid for. */
export type PaidMonth = { price: Decimal; startedAt: Date; endsAt: Date };

/** What a change of plan costs: an amount to charge now, and what stays with the customer for later charges. */
export type Proration = { credit: Decimal; charge: Decimal; balance: Decimal };

/**
 * A change starts a new month at the new plan's full price. What is left of the old month, by time and rounded to the
 * cent (half to even), is credited; so is the balance. Too much credit becomes the new balance, and is never paid out.
 * All amounts are in one currency and none is negative.
 */
export function prorate(change: {
  month: PaidMonth | null;
  balance: Decimal;
  newPrice: Decimal;
  now: Date;
}): Proration {
  const { month, balance, newPrice, now } = change;
  const credit = month === null ? new Decimal(0) : unusedPart(month, now);
  const due = newPrice.minus(credit).minus(balance);
  return due.isNegative()
    ? { credit, charge: new Decimal(0), balance: due.negated() }
    : { credit, charge: due, balance: new Decimal(0) };
}

function unusedPart({ price, startedAt, endsAt }: PaidMonth, now: Date): Decimal {
  const length = endsAt.getTime() - startedAt.getTime();
  const left = Math.min(Math.max(endsAt.getTime() - now.getTime(), 0), length);
  return price.times(left).dividedBy(length).toDecimalPlaces(2);
}
