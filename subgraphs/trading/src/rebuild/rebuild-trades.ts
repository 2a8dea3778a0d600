import type { Query } from '../../../../kit/database/session.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { rMultiple } from '../journal/r-multiple.ts';
import { matchTradeIds } from '../position/match-trades.ts';
import { tradeContent } from '../trade/trade-content.ts';
import { buildPosition, type TradingAccount } from './build-position.ts';
import { type ChangedPosition, type PositionStart, readStarts } from './position-start.ts';
import { readPreviousTrades, readTouchedTrades } from './previous-trades.ts';
import { readPositions } from './read-executions.ts';
import { type BuiltTrades, streamPosition } from './stream-position.ts';
import { type WrittenTrade, withdrawTrades, writeTrades } from './write-trades.ts';

export type RebuildScope = { query: Query; workspaceId: string; clock: () => Date; account: TradingAccount };

/**
 * Positions that are looked at together, and executions that are built into trades together: more would keep the process
 * from anything else for too long at a time.
 */
const POSITIONS_AT_ONCE = 1_000;
const EXECUTIONS_AT_ONCE = 2_000;

/**
 * Builds the trades of an account anew from where their executions changed, and stores those that came out different.
 * Whoever calls holds the workspace's lock. Returns the ids of the trades that are new, changed or withdrawn.
 */
export async function rebuildTrades(
  scope: RebuildScope,
  positions: readonly ChangedPosition[],
): Promise<string[]> {
  await preferIndexes(scope.query);
  const changed: string[] = [];
  for (let start = 0; start < positions.length; start += POSITIONS_AT_ONCE)
    changed.push(...(await rebuildSome(scope, positions.slice(start, start + POSITIONS_AT_ONCE))));
  return changed;
}

/**
 * For the rest of the transaction. Every statement of a rebuild finds its rows by an index; the planner would not see
 * that, because it has no statistics yet of what the transaction itself has just written.
 */
async function preferIndexes(query: Query): Promise<void> {
  const settings = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'jit'];
  await query({ text: `select ${settings.map((name) => `set_config('${name}', 'off', true)`).join(', ')}` });
}

async function rebuildSome(scope: RebuildScope, positions: readonly ChangedPosition[]): Promise<string[]> {
  const { query, workspaceId, clock, account } = scope;
  const of = { workspaceId, accountId: account.id };
  const starts = await readStarts(query, of, positions);
  const untold = await readTouchedTrades(query, of, positions);
  const changed: string[] = [];
  for (const group of grouped(starts)) {
    for await (const built of builtTrades(scope, group)) {
      const written = await matched(scope, built, untold);
      await writeTrades(query, of, written);
      changed.push(...written.map(({ id }) => id));
    }
  }
  const gone = [...untold];
  await withdrawTrades(query, workspaceId, gone, clock());
  return [...changed, ...gone];
}

/** Small positions come together, a large one alone and page by page. */
async function* builtTrades(
  scope: RebuildScope,
  group: readonly PositionStart[],
): AsyncGenerator<BuiltTrades> {
  const { query, workspaceId, account } = scope;
  const [only] = group;
  if (only !== undefined && only.executions > EXECUTIONS_AT_ONCE) {
    yield* streamPosition(query, workspaceId, account, only);
    return;
  }
  const positions = await readPositions(query, { workspaceId, accountId: account.id }, group);
  const trips = group.flatMap(({ positionKey, opening }) =>
    buildPosition(positions.get(positionKey) ?? [], opening, account),
  );
  yield { executions: [...positions.values()].flat(), trips };
}

/** Gives trades the ids that they had, and keeps those that are new or came out different. */
async function matched(
  { query, workspaceId, account }: RebuildScope,
  { executions, trips }: BuiltTrades,
  untold: Set<string>,
): Promise<WrittenTrade[]> {
  if (trips.length === 0) return [];
  const executionById = new Map(executions.map((execution) => [execution.id, execution]));
  const rebuilt = trips.map(({ fills }) => ({ executionIds: fills.map(({ executionId }) => executionId) }));
  const fillIds = [...new Set(rebuilt.flatMap(({ executionIds }) => executionIds))];
  const previous = await readPreviousTrades(query, { workspaceId, accountId: account.id }, fillIds, untold);
  const previousById = new Map(previous.map((trade) => [trade.tradeId, trade]));
  const ids = matchTradeIds(previous, rebuilt);
  return trips.flatMap((trip, index): WrittenTrade[] => {
    const first = executionById.get(trip.fills[0]?.executionId ?? '');
    if (first === undefined) throw new Error('A trade was built from an execution that was not given.');
    const content = tradeContent(trip, first);
    const before = previousById.get(ids[index] ?? '');
    if (before === undefined) return [{ id: createId('trd'), version: 1, rMultiple: null, content }];
    untold.delete(before.tradeId);
    if (!before.withdrawn && before.contentHash === content.contentHash) return [];
    const r = rMultiple(
      { ...trip, netProfit: trip.netPnl, multiplier: first.multiplier },
      before.initialStop,
    );
    return [{ id: before.tradeId, version: before.version + 1, rMultiple: r?.toFixed() ?? null, content }];
  });
}

function grouped(starts: readonly PositionStart[]): PositionStart[][] {
  const groups: PositionStart[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    size += start.executions;
    if (size > EXECUTIONS_AT_ONCE) {
      groups.push([]);
      size = start.executions;
    }
    groups.at(-1)?.push(start);
  }
  return groups;
}
