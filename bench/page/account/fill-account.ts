import type { Query } from '../../../kit/database/session.ts';
import type { SubgraphName } from '../../../start/subgraphs.ts';
import {
  rebuildClosedDays,
  rebuildSums,
} from '../../../subgraphs/analytics/src/follow/sums/rebuild-day-sums.ts';
import { readTouched } from '../../../subgraphs/analytics/src/follow/sums/touched-sums.ts';
import { type Invention, inventedTrades } from './invented-trades.sql.ts';
import { asOwner, tidyUp } from './owned-database.ts';

/** Where an account's trades go: its owner's workspace, and the databases to fill. */
export type AccountPlace = {
  workspaceId: string;
  ownerUrls: Readonly<Record<Extract<SubgraphName, 'trading' | 'analytics'>, string>>;
};

const ACCOUNT = { name: 'Margin account', broker: 'INTERACTIVE_BROKERS', zone: 'America/New_York' };
const STARTING_BALANCE = '250000';

/**
 * Writes an account with invented closed trades into trading's tables and into analytics' facts, and lets analytics
 * make its day sums from them by its own rebuild. Executions and fills are left out: no dashboard reads them.
 */
export async function fillAccount(
  { workspaceId, ownerUrls }: AccountPlace,
  invention: Invention,
): Promise<void> {
  const accountId = `acc_${String(invention.number).padStart(26, '0')}`;
  await Promise.all([
    asOwner(ownerUrls.trading, (query) => fillTrading(query, { workspaceId, accountId }, invention)),
    asOwner(ownerUrls.analytics, (query) => fillAnalytics(query, { workspaceId, accountId }, invention)),
  ]);
  await Promise.all([tidyUp(ownerUrls.trading), tidyUp(ownerUrls.analytics)]);
}

type Ids = { workspaceId: string; accountId: string };

async function fillTrading(
  query: Query,
  { workspaceId, accountId }: Ids,
  invention: Invention,
): Promise<void> {
  await query({
    text: `insert into broker_account (id, workspace_id, name, broker, account_number, currency, time_zone, lot_method,
        starting_balance, created_at)
      values ($1, $2, $3, $4, 'U1234567', 'USD', $5, 'FIFO', $6, now())`,
    values: [accountId, workspaceId, ACCOUNT.name, ACCOUNT.broker, ACCOUNT.zone, STARTING_BALANCE],
  });
  await query({
    text: `with ${inventedTrades(invention)}
      insert into trade (id, workspace_id, account_id, position_key, symbol, asset_class, currency, multiplier, side, status,
        result, opened_at, closed_at, opened_on, closed_on, holding_seconds, quantity, open_quantity, average_entry_price,
        average_exit_price, gross_profit, fees, net_profit, realisations, content_hash, version, initial_stop, r_multiple, tags)
      select id, $1, $2, symbol, symbol, 'STOCK', 'USD', 1, side, 'CLOSED',
        case sign(net) when 1 then 'WIN' when -1 then 'LOSS' else 'BREAKEVEN' end, opened_at, closed_at, day, day,
        holding_seconds, quantity, 0, entry, exit, gross, fees, net,
        json_build_array(json_build_object('day', day, 'gross', gross::text, 'fees', fees::text, 'net', net::text)),
        '', 1, initial_stop, r_multiple, tags
      from invented`,
    values: [workspaceId, accountId],
  });
  await query({
    text: `insert into trade_tag (workspace_id, tag, trade_id)
      select workspace_id, unnest(tags), id from trade where workspace_id = $1`,
    values: [workspaceId],
  });
  await query({
    text: 'insert into workspace_revision (workspace_id, revision) values ($1, 1)',
    values: [workspaceId],
  });
}

async function fillAnalytics(
  query: Query,
  { workspaceId, accountId }: Ids,
  invention: Invention,
): Promise<void> {
  await query({
    text: `insert into account_fact (account_id, workspace_id, version, currency, starting_balance)
      values ($1, $2, 1, 'USD', $3)`,
    values: [accountId, workspaceId, STARTING_BALANCE],
  });
  await query({
    text: `with ${inventedTrades(invention)}
      insert into trade_fact (trade_id, workspace_id, account_id, version, withdrawn, currency, symbol, closed_at, closed_on,
        holding_seconds, gross, fees, net, r_multiple)
      select id, $1, $2, 1, false, 'USD', symbol, closed_at, day, holding_seconds, gross, fees, net, r_multiple
      from invented`,
    values: [workspaceId, accountId],
  });
  await query({
    text: `insert into realisation_fact (trade_id, workspace_id, account_id, currency, symbol, day, net)
      select trade_id, workspace_id, account_id, currency, symbol, closed_on, net from trade_fact where workspace_id = $1`,
    values: [workspaceId],
  });
  // The rebuild reads what was just written, and its plans need to know how much that is.
  await query({ text: 'analyze trade_fact, realisation_fact' });
  const ids = await query<{ trade_id: string }>({
    text: 'select min(trade_id) as trade_id from trade_fact where workspace_id = $1 group by symbol, closed_on',
    values: [workspaceId],
  });
  const touched = await readTouched(
    query,
    workspaceId,
    ids.map((row) => row.trade_id),
  );
  await rebuildSums(query, workspaceId, touched);
  await rebuildClosedDays(query, workspaceId, touched);
  await query({
    text: 'insert into followed_revision (workspace_id, applied) values ($1, 1)',
    values: [workspaceId],
  });
}
