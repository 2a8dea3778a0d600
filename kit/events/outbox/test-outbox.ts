import pg from 'pg';
import { createTestDatabase } from '../../../tests/setup/create-test-database.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { defineMigration } from '../../database/migrate/define-migration.ts';
import { createLog } from '../../log/create-log.ts';
import { outboxTable } from './outbox.sql.ts';
import { type Relay, type RelayOptions, startRelay } from './relay.ts';
import { writeEvents } from './write-events.ts';

export const silentLog = createLog({ name: 'test', level: 'silent' });

/** A database with an outbox and nothing else, and what tests do with it. `await using` takes everything down. */
export async function createTestOutbox() {
  const access = await createTestDatabase('scratch', [defineMigration('0001-outbox', outboxTable)]);
  const database = await openDatabase({ url: access.url, entities: [] });
  const relays: Relay[] = [];
  const clients: pg.Client[] = [];

  return {
    access,
    database,
    /** Commits events of one workspace in one transaction. */
    write: (topic: string, payloads: readonly object[], workspaceId = 'wsp_1') =>
      writeAs(database, workspaceId, topic, payloads),
    relay(options: Omit<RelayOptions, 'databaseUrl' | 'log'>): Relay {
      const relay = startRelay({ databaseUrl: access.url, log: silentLog, ...options });
      relays.push(relay);
      return relay;
    },
    /** A connection of the application's role that sees everything, for transactions that overlap. */
    async connect(): Promise<pg.Client> {
      const client = new pg.Client({ connectionString: access.url });
      client.on('error', () => undefined);
      clients.push(client);
      await client.connect();
      await client.query(`select set_config('app.system', 'test', false)`);
      return client;
    },
    rows: () =>
      database.asSystem('test', (_, query) =>
        query<{ topic: string; attempts: number; failure: string | null }>({
          text: 'select topic, attempts, failure from outbox order by id',
        }),
      ),
    async [Symbol.asyncDispose]() {
      for (const relay of relays) await relay.stop();
      for (const client of clients) await client.end().catch(() => undefined);
      await database.close();
      await access.drop();
    },
  };
}

function writeAs(
  database: Database,
  workspaceId: string,
  topic: string,
  payloads: readonly object[],
): Promise<void> {
  const events = payloads.map((payload) => ({ topic, payload }));
  return database.asViewer({ workspaceId }, (_, query) => writeEvents(query, workspaceId, events));
}

/** Inserts an event inside a transaction that the test holds open. */
export async function insertEvent(client: pg.Client, id: string): Promise<void> {
  const text = `insert into outbox (event_id, topic, workspace_id, payload) values ($1, 'a', 'wsp_1', '{}')`;
  await client.query(text, [id]);
}
