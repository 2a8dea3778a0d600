/** The sign of a closed trade's net profit: win, breakeven, loss. */
export type Outcome = 1 | 0 | -1;

/**
 * What must be known of a row of outcomes, ordered by close time, so that the runs of two neighbouring rows can be
 * found without looking at the outcomes again. With {@link joinStreaks} and {@link emptyStreak} it is a monoid.
 */
export type StreakSummary = {
  /** How many outcomes; 0 makes the rest meaningless (and 0). */
  length: number;
  /** The run that the row begins with: its outcome and how long it is. */
  firstOutcome: Outcome;
  firstRun: number;
  /** The run that the row ends with. */
  lastOutcome: Outcome;
  lastRun: number;
  longestWinRun: number;
  longestLossRun: number;
};

export const emptyStreak: StreakSummary = {
  length: 0,
  firstOutcome: 0,
  firstRun: 0,
  lastOutcome: 0,
  lastRun: 0,
  longestWinRun: 0,
  longestLossRun: 0,
};

/** The summary of one outcome. */
export function streakOf(outcome: Outcome): StreakSummary {
  return {
    length: 1,
    firstOutcome: outcome,
    firstRun: 1,
    lastOutcome: outcome,
    lastRun: 1,
    longestWinRun: outcome === 1 ? 1 : 0,
    longestLossRun: outcome === -1 ? 1 : 0,
  };
}

/** The summary of `earlier` followed by `later`. Associative; not commutative. */
export function joinStreaks(earlier: StreakSummary, later: StreakSummary): StreakSummary {
  if (earlier.length === 0) return later;
  if (later.length === 0) return earlier;
  const meets = earlier.lastOutcome === later.firstOutcome;
  const bridge = meets ? earlier.lastRun + later.firstRun : 0;
  const bridgeOf = (outcome: Outcome): number => (earlier.lastOutcome === outcome ? bridge : 0);
  return {
    length: earlier.length + later.length,
    firstOutcome: earlier.firstOutcome,
    firstRun: meets && earlier.firstRun === earlier.length ? bridge : earlier.firstRun,
    lastOutcome: later.lastOutcome,
    lastRun: meets && later.lastRun === later.length ? bridge : later.lastRun,
    longestWinRun: Math.max(earlier.longestWinRun, later.longestWinRun, bridgeOf(1)),
    longestLossRun: Math.max(earlier.longestLossRun, later.longestLossRun, bridgeOf(-1)),
  };
}

/** The run that is going on: positive for wins, negative for losses, 0 after a breakeven or without trades. */
export function currentStreak({ lastOutcome, lastRun }: StreakSummary): number {
  // Not a product: -1 × 0 and 0 × -1 would be a negative zero.
  if (lastOutcome === 0) return 0;
  return lastOutcome === 1 ? lastRun : -lastRun;
}
