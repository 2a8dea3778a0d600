import type { Query } from '../../../../kit/database/session.ts';
import { type ConnectionArguments, readPage, toConnection } from '../../../../kit/graphql/connection.ts';
import { readMedianHolding } from './closed.queries.ts';
import { drawCalendar, drawEquityCurve } from './curve.service.ts';
import { exact, ratio } from './metrics/metric-decimal.ts';
import { moneyIn } from './money.ts';
import { type PerformanceFilter, readSelection, type Selection } from './selection.queries.ts';
import { summarise } from './summary.service.ts';
import { checkSymbolCursor, readSymbols, type SymbolRow, symbolKeys } from './symbol.queries.ts';

export type PerformanceService = ReturnType<typeof createPerformanceService>;

/** The numbers of one workspace, read from day sums: the work grows with days and symbols, not with trades. */
export function createPerformanceService(options: { query: Query; workspaceId: string; clock: () => Date }) {
  const { query, workspaceId, clock } = options;
  return {
    select: (filter: PerformanceFilter) => readSelection(query, workspaceId, filter),
    summary: (selection: Selection) => summarise(query, selection),
    equityCurve: (selection: Selection) => drawEquityCurve(query, selection),
    calendar: (selection: Selection, month: string | null) => drawCalendar(query, selection, month, clock()),
    medianHolding: (selection: Selection) => readMedianHolding(query, selection),
    /** Throws `BAD_USER_INPUT` for arguments out of range. */
    async bySymbol(selection: Selection, page: ConnectionArguments) {
      const request = readPage(page, 2);
      checkSymbolCursor(request.cursor);
      const rows = await readSymbols(query, selection, request);
      const { edges, pageInfo } = toConnection(request, rows, symbolKeys);
      return {
        edges: edges.map(({ cursor, node }) => ({ cursor, node: toSymbol(selection, node) })),
        pageInfo,
      };
    },
  };
}

function toSymbol(selection: Selection, row: SymbolRow) {
  return {
    symbol: row.symbol,
    trades: row.trades,
    wins: row.wins,
    losses: row.losses,
    realisedProfit: moneyIn(selection)(row.net),
    winRate: row.trades === 0 ? null : ratio(exact(row.wins), row.trades).toFixed(),
  };
}
