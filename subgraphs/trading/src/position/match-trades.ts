/** A stored trade: its id and the executions it is made of, the opening one first. */
export type PreviousTrade = { tradeId: string; executionIds: readonly string[] };
/** A trade built anew: its executions, the opening one first. */
export type RebuiltTrade = { executionIds: readonly string[] };

type Pair = { previous: number; rebuilt: number; overlap: number };

/**
 * For each rebuilt trade the id that it had before, or null for a new one, so that notes, tags and stops stay
 * with their trade. Each id is given once, to the trade that shares most executions with it; of equals, the
 * rebuilt trade that opens earliest (`rebuilt` comes in order of opening) takes the previous trade whose opening
 * execution is earliest. The order of `previous` does not matter. Linear in executions, n log n in trades.
 */
export function matchTradeIds(
  previous: readonly PreviousTrade[],
  rebuilt: readonly RebuiltTrade[],
): (string | null)[] {
  const rank = openingRanks(previous, rebuilt);
  const rankOf = (index: number): number => rank[index] ?? Number.MAX_SAFE_INTEGER;
  const pairs = overlaps(previous, rebuilt).sort(
    (a, b) =>
      b.overlap - a.overlap ||
      a.rebuilt - b.rebuilt ||
      rankOf(a.previous) - rankOf(b.previous) ||
      compareIds(previous[a.previous]?.tradeId, previous[b.previous]?.tradeId),
  );
  const ids: (string | null)[] = rebuilt.map(() => null);
  const given = new Set<number>();
  for (const pair of pairs) {
    if (given.has(pair.previous) || ids[pair.rebuilt] !== null) continue;
    given.add(pair.previous);
    ids[pair.rebuilt] = previous[pair.previous]?.tradeId ?? null;
  }
  return ids;
}

/** Every pair of trades with an execution in common. An execution is in two trades at most (a flip), so these are few. */
function overlaps(previous: readonly PreviousTrade[], rebuilt: readonly RebuiltTrade[]): Pair[] {
  const holders = new Map<string, number[]>();
  previous.forEach(({ executionIds }, index) => {
    for (const id of new Set(executionIds)) {
      const known = holders.get(id);
      if (known === undefined) holders.set(id, [index]);
      else known.push(index);
    }
  });
  return rebuilt.flatMap(({ executionIds }, index) => {
    const shared = new Map<number, number>();
    for (const id of new Set(executionIds)) {
      for (const holder of holders.get(id) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    return [...shared].map(([holder, overlap]) => ({ previous: holder, rebuilt: index, overlap }));
  });
}

/** When each previous trade opens, as the place of its opening execution among the rebuilt ones; undefined if gone. */
function openingRanks(
  previous: readonly PreviousTrade[],
  rebuilt: readonly RebuiltTrade[],
): (number | undefined)[] {
  const places = new Map<string, number>();
  for (const { executionIds } of rebuilt) {
    for (const id of executionIds) if (!places.has(id)) places.set(id, places.size);
  }
  return previous.map(({ executionIds }) => {
    const [opening] = executionIds;
    return opening === undefined ? undefined : places.get(opening);
  });
}

function compareIds(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
