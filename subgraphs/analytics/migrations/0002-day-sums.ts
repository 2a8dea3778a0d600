import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

/**
 * What pages read: sums by day, kept current as trades arrive, so that a page costs days and not trades. Each row
 * stands for one account, or for all of a workspace when `account_id` is '*' (runs of wins cross accounts, so they
 * cannot be added up from the accounts' rows).
 */
export const daySums = defineMigration('0002-day-sums', ({ applicationRole }) => [
  `create table closed_day (
     workspace_id text collate "C" not null,
     account_id text collate "C" not null,
     currency text collate "C" not null,
     day date not null,
     trades integer not null,
     wins integer not null,
     losses integer not null,
     gross numeric not null,
     fees numeric not null,
     won numeric not null,
     lost numeric not null,
     sum_squares numeric not null,
     largest_win numeric,
     largest_loss numeric,
     r_sum numeric not null,
     r_count integer not null,
     holding_seconds bigint not null,
     win_holding_seconds bigint not null,
     loss_holding_seconds bigint not null,
     first_outcome smallint not null,
     first_run integer not null,
     last_outcome smallint not null,
     last_run integer not null,
     longest_win_run integer not null,
     longest_loss_run integer not null,
     primary key (workspace_id, account_id, currency, day)
   )`,
  `create table realised_day (
     workspace_id text collate "C" not null,
     account_id text collate "C" not null,
     currency text collate "C" not null,
     day date not null,
     net numeric not null,
     primary key (workspace_id, account_id, currency, day)
   )`,
  `create table symbol_day (
     workspace_id text collate "C" not null,
     account_id text collate "C" not null,
     currency text collate "C" not null,
     symbol text collate "C" not null,
     day date not null,
     trades integer not null,
     wins integer not null,
     losses integer not null,
     net numeric not null,
     primary key (workspace_id, account_id, currency, symbol, day)
   );
   create index symbol_day_by_day on symbol_day (workspace_id, account_id, currency, day)`,
  `create table symbol_total (
     workspace_id text collate "C" not null,
     account_id text collate "C" not null,
     currency text collate "C" not null,
     symbol text collate "C" not null,
     trades integer not null,
     wins integer not null,
     losses integer not null,
     net numeric not null,
     primary key (workspace_id, account_id, currency, symbol)
   );
   create index symbol_total_best on symbol_total (workspace_id, account_id, currency, net desc, symbol)`,
  ...['closed_day', 'realised_day', 'symbol_day', 'symbol_total'].flatMap((table) => [
    ...ownedByWorkspace(table),
    grantTable(table, applicationRole),
  ]),
]);
