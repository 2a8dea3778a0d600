import type { Query } from '../../../../kit/database/session.ts';
import { type Connection, type ConnectionArguments, readPage } from '../../../../kit/graphql/connection.ts';
import { readKeysetPage } from '../page/keyset.ts';

/** The part of an execution in a trade, as it is read. */
export type FillRow = {
  executionId: string;
  role: 'ENTRY' | 'EXIT';
  quantity: string;
  fees: string;
  /** The trade's. */
  currency: string;
};

const KEYS = [{ column: 'position', type: 'integer' }] as const;

/** A page of a trade's executions, the earliest first. Throws `BAD_USER_INPUT` for arguments out of range. */
export async function readFills(
  query: Query,
  workspaceId: string,
  trade: { id: string; currency: string },
  page: ConnectionArguments,
): Promise<Connection<FillRow>> {
  const fills = await readKeysetPage<Omit<FillRow, 'currency'>>(
    query,
    {
      columns: 'execution_id as "executionId", role, quantity, fees',
      from: 'trade_fill',
      conditions: [(bind) => `workspace_id = ${bind(workspaceId)}`, (bind) => `trade_id = ${bind(trade.id)}`],
      keys: KEYS,
      direction: 'ASC',
    },
    readPage(page, KEYS.length),
  );
  const edges = fills.edges.map(({ cursor, node }) => ({
    cursor,
    node: { ...node, currency: trade.currency },
  }));
  return { ...fills, edges };
}
