import type { Selection } from './selection.queries.ts';

/** `Money` of the schema. */
export type Money = { amount: string; currency: string };

type Amount = { toFixed(): string } | string | null;

/** ISO 4217 code of "no currency": an amount that is zero because there is nothing to sum. */
const NO_CURRENCY = 'XXX';

/** Amounts in the selection's currency. */
export function moneyIn(selection: Selection): (amount: NonNullable<Amount>) => Money {
  const currency = selection.currency ?? NO_CURRENCY;
  return (amount) => ({ amount: typeof amount === 'string' ? amount : amount.toFixed(), currency });
}
