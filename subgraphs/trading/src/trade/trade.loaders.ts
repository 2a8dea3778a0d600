import { createLoader } from '../../../../kit/loader/create-loader.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { TRADE_COLUMNS, type TradeRow } from './trade-row.ts';

/** Trades of the workspace by id. */
export function createTradeLoader({ query, workspaceId }: WorkspaceScope) {
  return createLoader<TradeRow>(
    (ids) =>
      query({
        name: 'trades-by-id',
        text: `select ${TRADE_COLUMNS} from trade
          where workspace_id = $1 and id = any($2::text[]) and withdrawn_at is null`,
        values: [workspaceId, ids],
      }),
    (trade) => trade.id,
  );
}
