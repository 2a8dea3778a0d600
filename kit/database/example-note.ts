import { defineEntity, p } from '@mikro-orm/core';
import { DecimalColumn } from './columns/decimal-column.ts';
import { defineMigration } from './migrate/define-migration.ts';
import { grantTable } from './migrate/grant-table.ts';
import { ownedBySystem, ownedByWorkspace } from './migrate/row-level-security.ts';

/** The smallest table that a workspace owns: what the tests of this folder use, and what a newcomer copies. */
export const Note = defineEntity({
  name: 'Note',
  tableName: 'note',
  properties: {
    id: p.string().primary(),
    workspaceId: p.string(),
    text: p.string(),
    price: p.type(DecimalColumn).nullable(),
    day: p.date().nullable(),
    writtenAt: p.datetime(),
  },
});

export const noteTable = defineMigration('0001-note', ({ applicationRole }) => [
  `create table note (
     id text collate "C" primary key,
     workspace_id text collate "C" not null,
     text text not null,
     price numeric(28, 10),
     day date,
     written_at timestamptz not null default now()
   )`,
  ...ownedByWorkspace('note'),
  grantTable('note', applicationRole),
]);

/** A table that no viewer may read, whatever they ask. */
export const secretTable = defineMigration('0002-secret', ({ applicationRole }) => [
  'create table secret (id text collate "C" primary key)',
  ...ownedBySystem('secret'),
  grantTable('secret', applicationRole),
]);
