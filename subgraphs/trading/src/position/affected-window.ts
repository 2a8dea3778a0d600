import type { Decimal } from 'decimal.js';
import { add, exact } from './lots/exact-decimal.ts';
import { instantKey } from './lots/execution-order.ts';
import type { EngineExecution, PositionExecution, RoundTripFill, SplitExecution } from './round-trip.ts';

/** When a stored trade was open: ISO instants in UTC, `closedAt` null while it still is. */
export type TradeSpan = { openedAt: string; closedAt: string | null };

export type AffectedWindow<T> = {
  /** The trades to rebuild: those not closed strictly before the change. */
  affected: T[];
  /** Splits of the instrument from this instant on belong to the rebuild: the change, or an affected trade's opening. */
  from: string;
};

/**
 * Which of an instrument's trades (one account, one lane) a change can touch, so that ten new rows do not rebuild
 * a million trades. `changedAt`: the earliest instant of the executions that were added, altered or removed.
 * A trade closed before it is final, because trades follow one another from flat to flat.
 */
export function affectedWindow<T extends TradeSpan>(
  trades: readonly T[],
  changedAt: string,
): AffectedWindow<T> {
  const changed = instantKey(changedAt);
  const affected = trades.filter(({ closedAt }) => closedAt === null || instantKey(closedAt) >= changed);
  let from = changedAt;
  for (const { openedAt } of affected) if (instantKey(openedAt) < instantKey(from)) from = openedAt;
  return { affected, from };
}

/**
 * What to feed `buildRoundTrips` with: of every old execution the part that belongs to the affected trades
 * (a flip that closed an unaffected trade counts with the rest only), the new ones whole, and the splits.
 * `executions` may hold more than is needed: one without a fill in `affectedFills` and outside `added` is left out.
 */
export function windowExecutions(
  executions: readonly PositionExecution[],
  affectedFills: readonly RoundTripFill[],
  added: readonly PositionExecution[],
  splits: readonly SplitExecution[],
): EngineExecution[] {
  const parts = new Map<string, { quantity: Decimal; fees: Decimal }>();
  for (const { executionId, quantity, fees } of affectedFills) {
    const part = parts.get(executionId);
    parts.set(executionId, {
      quantity: part === undefined ? exact(quantity) : add(part.quantity, quantity),
      fees: part === undefined ? exact(fees) : add(part.fees, fees),
    });
  }
  const addedIds = new Set(added.map(({ id }) => id));
  const old = executions.flatMap((execution) => {
    const part = parts.get(execution.id);
    return part === undefined || addedIds.has(execution.id) ? [] : [{ ...execution, ...part }];
  });
  return [...old, ...added, ...splits];
}
