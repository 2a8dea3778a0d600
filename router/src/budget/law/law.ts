import type { BudgetLimits } from '../budget.ts';

/** One admitted operation, as somebody saw it who knows nothing of the stores. Instants in milliseconds. */
export type Spent = {
  readonly at: number;
  /** The limits under which it was admitted. */
  readonly limits: BudgetLimits;
  /** What it needed; what it had reserved while that is not known. */
  readonly points: number;
  /** It held its place among the operations at once at least until then. */
  readonly until: number;
};

const SLIDING_MS = { hour: 3_600_000, day: 86_400_000 } as const;
const MINUTE_MS = 60_000;

/**
 * What no budget may do, over the operations that one admitted, by time: names the first place where it did, or gives
 * null. In every interval [s, t] of any length the points are at most the minute's limit, and its rate times t − s; in
 * every hour and day they are at most its limit; and no more operations run than may at once.
 */
export function brokenLaw(spent: readonly Spent[]): string | null {
  return (
    brokenMinute(spent) ??
    brokenWindow(spent, 'hour') ??
    brokenWindow(spent, 'day') ??
    brokenConcurrency(spent)
  );
}

/**
 * The most over all s of (points in [s, t]) − rate × (t − s) is the level of a bucket that drains by the rate: so it is
 * enough to look at that. The rate is that of the limit under which the operation before was admitted.
 */
function brokenMinute(spent: readonly Spent[]): string | null {
  let [level, at, rate] = [0, 0, 0];
  for (const { at: now, limits, points } of spent) {
    level = Math.max(0, level - rate * (now - at));
    if (limits.minute === null) level = 0;
    else level += points * MINUTE_MS;
    [at, rate] = [now, limits.minute ?? 0];
    const limit = limits.minute ?? Number.POSITIVE_INFINITY;
    if (level > limit * MINUTE_MS) return `minute: ${level / MINUTE_MS} of ${limit} points at ${now}`;
  }
  return null;
}

function brokenWindow(spent: readonly Spent[], window: keyof typeof SLIDING_MS): string | null {
  let [sum, oldest] = [0, 0];
  for (const { at: now, limits, points } of spent) {
    sum += points;
    for (let first = spent[oldest]; first && first.at <= now - SLIDING_MS[window]; first = spent[oldest]) {
      sum -= first.points;
      oldest += 1;
    }
    const limit = limits[window] ?? Number.POSITIVE_INFINITY;
    if (sum > limit) return `${window}: ${sum} of ${limit} points at ${now}`;
  }
  return null;
}

function brokenConcurrency(spent: readonly Spent[]): string | null {
  let running: number[] = [];
  for (const { at: now, limits, until } of spent) {
    running = running.filter((end) => end > now);
    running.push(until);
    const limit = limits.concurrent ?? Number.POSITIVE_INFINITY;
    if (running.length > limit) return `concurrent: ${running.length} of ${limit} at ${now}`;
  }
  return null;
}
