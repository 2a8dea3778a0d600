import { setImmediate } from 'node:timers/promises';
import type { Query } from '../../../../kit/database/session.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { rMultiple } from '../journal/r-multiple.ts';
import { matchTradeIds } from '../position/match-trades.ts';
import { tradeContent } from '../trade/trade-content.ts';
import { preferIndexes } from '../workspace/prefer-indexes.ts';
import { type BuiltTrades, buildInWindows } from './build-in-windows.ts';
import type { TradingAccount } from './build-position.ts';
import { type ChangedPosition, type PositionStart, readStarts } from './position-start.ts';
import { readPreviousTrades, readTouchedTrades } from './previous-trades.ts';
import { type WrittenTrade, withdrawTrades, writeTrades } from './write-trades.ts';

/** How much is done at a time, in executions. */
export type Pace = {
  /** Read and built together: more would keep the process from anything else for too long. */
  window: number;
  /** Between two moments at which a transaction may end: few enough to be followed everywhere within a second. */
  step: number;
};

export type RebuildScope = {
  query: Query;
  workspaceId: string;
  clock: () => Date;
  account: TradingAccount;
  /** Default: windows of 1,000 and steps of 10,000. */
  pace?: Pace;
};

const PACE: Pace = { window: 1_000, step: 10_000 };

/** Positions that are looked at together: more would keep the process from anything else for too long at a time. */
const POSITIONS_AT_ONCE = 1_000;

/** A part of the trades, complete in itself: the ids of those that are new, changed or withdrawn. */
export type RebuiltStep = { tradeIds: string[]; isLast: boolean };

/**
 * Builds the trades of an account anew from where their executions changed, and stores those that came out different,
 * in the order in which they closed. After each step the caller may begin a new transaction; there is always a last one.
 * Whoever calls holds the workspace's lock throughout.
 */
export async function* rebuildInSteps(
  scope: RebuildScope,
  positions: readonly ChangedPosition[],
): AsyncGenerator<RebuiltStep> {
  const { query, workspaceId, clock, account, pace = PACE } = scope;
  const of = { workspaceId, accountId: account.id };
  await preferIndexes(query);
  const starts: PositionStart[] = [];
  const untold = new Set<string>();
  for (let start = 0; start < positions.length; start += POSITIONS_AT_ONCE) {
    const some = positions.slice(start, start + POSITIONS_AT_ONCE);
    starts.push(...(await readStarts(query, of, some)));
    for (const id of await readTouchedTrades(query, of, some)) untold.add(id);
  }
  let step: string[] = [];
  let executions = 0;
  for await (const built of buildInWindows({ query, workspaceId, account, window: pace.window }, starts)) {
    const written = await matched(scope, built, untold);
    // Others in this process get their turn between building trades and writing them out.
    await setImmediate();
    await writeTrades(query, of, written);
    for (const { id } of written) step.push(id);
    executions += built.executions.length;
    if (executions < pace.step) continue;
    yield { tradeIds: step, isLast: false };
    await preferIndexes(query);
    [step, executions] = [[], 0];
  }
  const gone = [...untold];
  await withdrawTrades(query, workspaceId, gone, clock());
  yield { tradeIds: step.concat(gone), isLast: true };
}

/** The same in one transaction. Returns the ids of the trades that are new, changed or withdrawn. */
export async function rebuildTrades(
  scope: RebuildScope,
  positions: readonly ChangedPosition[],
): Promise<string[]> {
  const changed: string[][] = [];
  for await (const { tradeIds } of rebuildInSteps(scope, positions)) changed.push(tradeIds);
  return changed.flat();
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
