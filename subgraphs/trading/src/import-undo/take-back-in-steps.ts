import type { Query } from '../../../../kit/database/session.ts';
import { type RebuildScope, rebuildTrades } from '../rebuild/rebuild-trades.ts';
import { preferIndexes } from '../workspace/prefer-indexes.ts';
import { removeLoneTrades, type Undone, type WalkedTrade, walkTrades } from './lone-trades.ts';
import { type Released, removeBrought } from './take-back.ts';

/** A part of an undo, complete in itself, with the ids of the trades that it changed or withdrew. */
export type UndoStep = Released & { tradeIds: string[]; isLast: boolean };

type Pace = NonNullable<RebuildScope['pace']>;
/** Larger steps than an import's: what goes is not built, and analytics sums every touched symbol up anew for each. */
const PACE: Pace = { window: 1_000, step: 20_000 };

/**
 * Takes an import back. After each step the caller may begin a new transaction; there is always a last one. Every step
 * leaves each trade with all of its executions, and what is left to do can be told from the executions that the import
 * still holds, so an undo that was cut off is simply begun again. Whoever calls holds the workspace's lock throughout.
 *
 * First come the trades that the import alone made, in the order of time: they go with their executions, and nothing
 * has to be built. What is left is mixed with what came another way; it goes by position, and trades are built anew.
 */
export async function* takeBackInSteps(scope: RebuildScope, importId: string): AsyncGenerator<UndoStep> {
  const { query, workspaceId, account, pace = PACE } = scope;
  yield* removeLone(scope, { workspaceId, accountId: account.id, importId }, pace);
  await preferIndexes(query);
  for (const positionKeys of await readRemaining(query, { workspaceId, importId }, pace.step)) {
    await preferIndexes(query);
    const { changed, ...released } = await removeBrought(query, { workspaceId, importId, positionKeys });
    yield { ...released, tradeIds: await rebuildTrades(scope, changed), isLast: false };
  }
  yield { released: 0, removed: 0, tradeIds: [], isLast: true };
}

async function* removeLone(
  { query, clock }: RebuildScope,
  undone: Undone,
  { window, step }: Pace,
): AsyncGenerator<UndoStep> {
  let after: WalkedTrade | null = null;
  let trades: WalkedTrade[] = [];
  let fills = 0;
  for (;;) {
    await preferIndexes(query);
    const walked: WalkedTrade[] = await walkTrades(query, undone, { after, count: window });
    for (const trade of walked) {
      if (!trade.isLone) continue;
      trades.push(trade);
      fills += trade.fills;
    }
    after = walked.at(-1) ?? null;
    const ended = walked.length < window;
    if (fills >= step || (ended && trades.length > 0)) {
      const released = await removeLoneTrades(query, undone, { trades, at: clock() });
      yield { ...released, tradeIds: trades.map(({ id }) => id), isLast: false };
      [trades, fills] = [[], 0];
    }
    if (ended) return;
  }
}

/** Positions in which the import still holds executions, in groups of about `size` of these. */
async function readRemaining(
  query: Query,
  { workspaceId, importId }: { workspaceId: string; importId: string },
  size: number,
): Promise<string[][]> {
  const rows = await query<{ positionKey: string; executions: number }>({
    text: `select e.position_key as "positionKey", count(*)::integer as executions
      from import_execution b join execution e on e.id = b.execution_id
      where b.workspace_id = $1 and b.import_id = $2 group by e.position_key order by e.position_key`,
    values: [workspaceId, importId],
  });
  const groups: string[][] = [];
  let room = 0;
  for (const { positionKey, executions } of rows) {
    if (room <= 0) {
      groups.push([]);
      room = size;
    }
    groups.at(-1)?.push(positionKey);
    room -= executions;
  }
  return groups;
}
