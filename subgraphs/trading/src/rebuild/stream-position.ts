import type { Query } from '../../../../kit/database/session.ts';
import type { RoundTrip } from '../position/round-trip.ts';
import { buildPosition, type OpeningShare, type TradingAccount } from './build-position.ts';
import type { StoredPositionExecution } from './position-execution.ts';
import type { PositionStart } from './position-start.ts';
import { readPositionPage } from './read-executions.ts';

/** Trades with the executions that they are made of. */
export type BuiltTrades = { executions: readonly StoredPositionExecution[]; trips: readonly RoundTrip[] };

const PAGE = 2_000;

/**
 * The trades of a position with many executions, some at a time, so that memory holds a page and the trade that is
 * open at its end. A trade that stays open over many pages is built again with each; pages then grow with it, so that
 * the work stays in proportion.
 */
export async function* streamPosition(
  query: Query,
  workspaceId: string,
  account: TradingAccount,
  start: PositionStart,
): AsyncGenerator<BuiltTrades> {
  const { positionKey } = start;
  let at: { executedAt: Date | string; sequence: number; id: string } = start;
  let including = true;
  let carried: readonly StoredPositionExecution[] = [];
  let opening: OpeningShare | null = start.opening;
  while (true) {
    const size = Math.max(PAGE, carried.length);
    const page = await readPositionPage(
      query,
      { workspaceId, accountId: account.id },
      { positionKey, at, including, size },
    );
    const executions = [...carried, ...page];
    const trips = buildPosition(executions, opening, account);
    const ended = page.length < size;
    const open = ended ? undefined : openFrom(executions, trips);
    yield { executions, trips: open ? trips.slice(0, -1) : trips };
    const last = page.at(-1);
    if (ended || last === undefined) return;
    at = last;
    including = false;
    carried = open?.executions ?? [];
    opening = open?.opening ?? null;
  }
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
