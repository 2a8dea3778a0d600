import { Decimal } from 'decimal.js';
import type { PositionExecution, SplitExecution } from '../round-trip.ts';

type Extra = Partial<Omit<PositionExecution, 'quantity' | 'price' | 'fees'>> & { fees?: string };

/** Writes executions for tests: each one a minute after the one before, from 2026-03-02T15:00:00Z, ids e1, e2, … */
export function writeExecutions() {
  let written = 0;
  const at = () => {
    written += 1;
    const executedAt = new Date(Date.UTC(2026, 2, 2, 15, written - 1)).toISOString();
    return { id: `e${written}`, executedAt, sequence: written };
  };
  const fill =
    (side: PositionExecution['side']) =>
    (quantity: string, price: string, extra: Extra = {}): PositionExecution => ({
      ...at(),
      event: 'FILL',
      side,
      ...extra,
      quantity: new Decimal(quantity),
      price: new Decimal(price),
      fees: new Decimal(extra.fees ?? '0'),
    });
  const split = (newShares: string, oldShares: string): SplitExecution => ({
    ...at(),
    event: 'SPLIT',
    newShares: new Decimal(newShares),
    oldShares: new Decimal(oldShares),
  });
  return { buy: fill('BUY'), sell: fill('SELL'), split };
}

/** Every decimal as plain text, so that what a test prints and compares reads like money. */
export function asText(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
