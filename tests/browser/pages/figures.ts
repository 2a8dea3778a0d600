import { Decimal } from 'decimal.js';
import type { Locator } from 'playwright-core';

/** Names and values of a list of figures, as they are read; hints below a value are left out. */
export async function factsIn(part: Locator): Promise<Record<string, string>> {
  const [names, values] = await Promise.all([
    part.getByRole('term').allInnerTexts(),
    part.getByRole('definition').allInnerTexts(),
  ]);
  return Object.fromEntries(names.map((name, at) => [name, values[at]?.split('\n')[0] ?? '']));
}

/** The amount that a text such as "-$1,234.50" shows, to the cent. */
export function shownCents(text: string | undefined): string {
  return new Decimal((text ?? '').replace(/[+$,]/g, '')).toFixed(2);
}

/** The cents that people are to see for an amount of the API; halves go away from zero. */
export function cents(money: { amount: string } | null | undefined): string | null {
  return money ? new Decimal(money.amount).toFixed(2, Decimal.ROUND_HALF_UP) : null;
}
