import { accounts } from '../migrations/0001-accounts.ts';
import { executions } from '../migrations/0002-executions.ts';
import { trades } from '../migrations/0003-trades.ts';
import { imports } from '../migrations/0004-imports.ts';
import { outbox } from '../migrations/0005-outbox.ts';
import { exports } from '../migrations/0006-exports.ts';
import { importPositions } from '../migrations/0007-import-positions.ts';
import { importUndo } from '../migrations/0008-import-undo.ts';
import { BrokerAccount } from './account/account.entity.ts';
import { Import } from './import/import.entity.ts';
import { TradeJournal } from './journal/journal.entity.ts';

/** What is loaded, changed and flushed as an object; lists and bulk work are SQL. */
export const entities = [BrokerAccount, Import, TradeJournal];

/** In order. */
export const migrations = [
  accounts,
  executions,
  trades,
  imports,
  outbox,
  exports,
  importPositions,
  importUndo,
];
