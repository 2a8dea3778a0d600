import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedBySystem } from '../../../kit/database/migrate/row-level-security.ts';

export const mail = defineMigration('0005-mail', ({ applicationRole }) => [
  // What was asked for. Whether the address is registered is looked up when the mail is written, not before.
  `create table mail (
     id text collate "C" primary key,
     purpose text not null check (purpose in ('SIGN_UP', 'PASSWORD_RESET')),
     address text collate "C" not null check (address = lower(address)),
     display_name text,
     time_zone text,
     base_currency text,
     password_hash text,
     asked_at timestamptz not null,
     due_at timestamptz not null,
     attempts integer not null default 0,
     sent_at timestamptz,
     check (purpose <> 'SIGN_UP'
       or (display_name is not null and time_zone is not null and base_currency is not null and password_hash is not null)))`,
  'create index on mail (due_at, id) where sent_at is null',
  'create index on mail (address)',
  'create index on mail (asked_at)',
  `create table mail_link (
     hash text collate "C" primary key,
     mail_id text collate "C" not null references mail on delete cascade,
     person_id text collate "C" references person on delete cascade,
     expires_at timestamptz not null)`,
  'create index on mail_link (mail_id)',
  'create index on mail_link (person_id)',
  ...ownedBySystem('mail'),
  ...ownedBySystem('mail_link'),
  grantTable('mail', applicationRole),
  grantTable('mail_link', applicationRole),
  'alter table session drop constraint session_end_reason_check',
  `alter table session add constraint session_end_reason_check
     check (end_reason in ('SIGNED_OUT', 'TOKEN_REUSED', 'PASSWORD_RESET'))`,
]);
