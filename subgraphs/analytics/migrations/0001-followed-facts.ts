import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

/** Analytics' own copy of what trading tells: accounts, trades, what they realised by day, and how far it has followed. */
export const followedFacts = defineMigration('0001-followed-facts', ({ applicationRole }) => [
  `create table account_fact (
     account_id text collate "C" primary key,
     workspace_id text collate "C" not null,
     version integer not null,
     currency text collate "C" not null,
     starting_balance numeric not null
   );
   create index on account_fact (workspace_id)`,
  `create table trade_fact (
     trade_id text collate "C" primary key,
     workspace_id text collate "C" not null,
     account_id text collate "C" not null,
     version integer not null,
     withdrawn boolean not null,
     currency text collate "C" not null,
     symbol text collate "C" not null,
     closed_at timestamptz,
     closed_on date,
     holding_seconds bigint,
     gross numeric not null,
     fees numeric not null,
     net numeric not null,
     r_multiple numeric
   );
   create index trade_fact_closed on trade_fact (workspace_id, currency, closed_on, symbol, account_id)
     where closed_on is not null and not withdrawn`,
  `create table realisation_fact (
     trade_id text collate "C" not null references trade_fact on delete cascade,
     workspace_id text collate "C" not null,
     account_id text collate "C" not null,
     currency text collate "C" not null,
     symbol text collate "C" not null,
     day date not null,
     net numeric not null,
     primary key (trade_id, day)
   );
   create index realisation_fact_day on realisation_fact (workspace_id, currency, day, symbol, account_id)`,
  `create table followed_revision (
     workspace_id text collate "C" primary key,
     applied integer not null,
     ahead integer[] not null default '{}'
   )`,
  ...['account_fact', 'trade_fact', 'realisation_fact', 'followed_revision'].flatMap((table) => [
    ...ownedByWorkspace(table),
    grantTable(table, applicationRole),
  ]),
]);
