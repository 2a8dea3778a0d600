import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

/** A page never shows a withdrawn trade, so no index that serves pages holds one. */
const live = (name: string, columns: string) =>
  `create index trade_by_${name} on trade (workspace_id, ${columns}) where withdrawn_at is null`;

/** Trades with their journal, the executions that they are made of, and their tags. */
export const trades = defineMigration('0003-trades', ({ applicationRole }) => [
  `create table trade (
     id text collate "C" primary key,
     workspace_id text collate "C" not null,
     account_id text collate "C" not null,
     position_key text collate "C" not null,
     symbol text collate "C" not null,
     asset_class text not null,
     currency text not null,
     multiplier numeric not null,
     underlying text,
     expiry date,
     strike numeric,
     option_right text,
     side text not null,
     status text not null,
     result text,
     opened_at timestamptz(3) not null,
     closed_at timestamptz(3),
     closed_order timestamptz(3) not null generated always as (coalesce(closed_at, 'infinity')) stored,
     opened_on date not null,
     closed_on date,
     holding_seconds integer,
     quantity numeric not null,
     open_quantity numeric not null,
     average_entry_price numeric not null,
     average_exit_price numeric,
     gross_profit numeric not null,
     fees numeric not null,
     net_profit numeric not null,
     realisations jsonb not null,
     content_hash text not null,
     version integer not null,
     withdrawn_at timestamptz(3),
     initial_stop numeric,
     r_multiple numeric,
     note text not null default '',
     tags text[] not null default '{}')`,
  live('opening', 'opened_at, id'),
  live('close', 'closed_order, id'),
  live('profit', 'net_profit, id'),
  live('symbol', 'symbol, opened_at, id'),
  live('account', 'account_id, opened_at, id'),
  `create index trade_breakeven on trade (workspace_id, opened_at, id)
     where withdrawn_at is null and result = 'BREAKEVEN'`,
  `create index trade_by_position on trade (account_id, position_key, closed_order) where withdrawn_at is null`,
  ...ownedByWorkspace('trade'),
  grantTable('trade', applicationRole, ['select', 'insert', 'update']),

  // A withdrawn trade keeps the fills by which it is known when their executions come back.
  `create table trade_fill (
     trade_id text collate "C" not null,
     position integer not null,
     workspace_id text collate "C" not null,
     execution_id text collate "C" not null,
     role text not null,
     quantity numeric not null,
     fees numeric not null,
     primary key (trade_id, position))`,
  `create index trade_fill_by_execution on trade_fill (execution_id)`,
  ...ownedByWorkspace('trade_fill'),
  grantTable('trade_fill', applicationRole),

  // The tags of live trades once more, because an array can be searched by no index that row-level security allows.
  `create table trade_tag (
     workspace_id text collate "C" not null,
     tag text collate "C" not null,
     trade_id text collate "C" not null,
     primary key (workspace_id, tag, trade_id))`,
  `create index trade_tag_by_trade on trade_tag (trade_id)`,
  ...ownedByWorkspace('trade_tag'),
  grantTable('trade_tag', applicationRole),
]);
