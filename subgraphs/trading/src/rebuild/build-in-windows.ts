import type { Query } from '../../../../kit/database/session.ts';
import type { RoundTrip } from '../position/round-trip.ts';
import { buildPosition, type OpeningShare, type TradingAccount } from './build-position.ts';
import type { StoredPositionExecution } from './position-execution.ts';
import type { PositionStart } from './position-start.ts';
import { countExecutions, type ReadFrom, readPositions, readSecondAfter } from './read-executions.ts';

/** Trades with the executions that they are made of. */
export type BuiltTrades = { executions: StoredPositionExecution[]; trips: RoundTrip[] };

type Scope = {
  query: Query;
  workspaceId: string;
  account: TradingAccount;
  /** Executions in a window, about. */
  window: number;
};

/** How far one position is: what the trade that is open is made of, and what has been read and not yet built. */
type Progress = {
  from: ReadFrom;
  unread: number;
  opening: OpeningShare | null;
  carried: StoredPositionExecution[];
  unbuilt: StoredPositionExecution[];
};

/** Behind every execution of the seconds before. */
const FIRST = { sequence: -2_147_483_648, id: '' };

/**
 * The trades of many positions, from window to window of time, in about the order in which they closed. Memory holds a
 * window and the trades that are open at its end; those come once they have closed, or with the last execution. A trade
 * that stays open is built again only when as much has been added as it has, so that the work stays in proportion.
 */
export async function* buildInWindows(
  { query, workspaceId, account, window: size }: Scope,
  starts: readonly PositionStart[],
): AsyncGenerator<BuiltTrades> {
  const of = { workspaceId, accountId: account.id };
  let positions = starts.filter(({ executions }) => executions > 0).map(begun);
  for await (const until of windowEnds(query, of, { starts, size })) {
    const reached = positions.filter(({ from }) => until === null || from.executedAt < until);
    const read = await readPositions(
      query,
      of,
      reached.map(({ from }) => from),
      until,
    );
    let window: BuiltTrades = { executions: [], trips: [] };
    for (const position of reached) {
      const added = read.get(position.from.positionKey) ?? [];
      if (until !== null) position.from = { ...position.from, ...FIRST, executedAt: until };
      if (added.length === 0) continue;
      const { executions, trips } = advance(position, added, account);
      window.executions.push(...executions);
      window.trips.push(...trips);
      if (window.executions.length < size) continue;
      yield window;
      window = { executions: [], trips: [] };
    }
    if (window.executions.length > 0) yield window;
    positions = positions.filter(({ unread }) => unread > 0);
  }
}

function begun({ executions, opening, ...from }: PositionStart): Progress {
  return { from, unread: executions, opening, carried: [], unbuilt: [] };
}

/** The ends of windows of about as many executions of the positions; null when nothing comes behind. */
async function* windowEnds(
  query: Query,
  of: { workspaceId: string; accountId: string },
  { starts, size }: { starts: readonly PositionStart[]; size: number },
): AsyncGenerator<Date | null> {
  const executions = starts.reduce((sum, start) => sum + start.executions, 0);
  const first = Math.min(...starts.map(({ executedAt }) => executedAt.getTime()));
  if (executions > size) {
    // Others of the account lie in between, and are not read.
    const all = await countExecutions(query, of, new Date(first));
    const distance = Math.ceil((size * all) / executions);
    let from: Date | null = new Date(first);
    while (from !== null) {
      from = await readSecondAfter(query, of, { from, size: distance });
      if (from !== null) yield from;
    }
  }
  yield null;
}

function advance(position: Progress, added: StoredPositionExecution[], account: TradingAccount): BuiltTrades {
  position.unread -= added.length;
  position.unbuilt = position.unbuilt.concat(added);
  const ended = position.unread <= 0;
  if (!ended && position.unbuilt.length < position.carried.length) return { executions: [], trips: [] };
  const executions = position.carried.concat(position.unbuilt);
  const trips = buildPosition(executions, position.opening, account);
  const open = ended ? undefined : openFrom(executions, trips);
  position.unbuilt = [];
  position.carried = open?.executions ?? [];
  position.opening = open?.opening ?? null;
  return { executions, trips: open ? trips.slice(0, -1) : trips };
}

/** The executions of the trade that is open at the end, and how much of the first one is its own. */
function openFrom(executions: readonly StoredPositionExecution[], trips: readonly RoundTrip[]) {
  const last = trips.at(-1);
  const [first] = last?.fills ?? [];
  if (last?.status !== 'OPEN' || first === undefined) return undefined;
  const begin = executions.findIndex(({ id }) => id === first.executionId);
  const opening: OpeningShare = { quantity: first.quantity.toFixed(), fees: first.fees.toFixed() };
  return { executions: executions.slice(begin), opening };
}
