import pg from 'pg';
import { OUTBOX_CHANNEL } from './outbox.sql.ts';

/** Any constant, the same for every relay. Advisory locks are per database, so each outbox has its own. */
const LOCK = 7_308_338_725;

const STATEMENT_TIMEOUT_MS = 15_000;

/** The relay's own connection: it hears writers, and holds the lock that makes this relay the only active one. */
export type RelayConnection = {
  readonly client: pg.Client;
  /** Becomes the active relay unless another one is. It stays so until the connection ends. */
  tryToLead(): Promise<boolean>;
  end(): Promise<void>;
};

/**
 * Connects, sees every workspace, and listens. `onWake` is called when a writer commits, and when the connection
 * breaks, so that a waiting relay notices. It needs a session: no proxy that pools by transaction may stand between.
 */
export async function connectRelay(databaseUrl: string, onWake: () => void): Promise<RelayConnection> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'tradesense outbox relay',
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS + 5_000,
    keepAlive: true,
  });
  client.on('notification', onWake);
  client.on('error', onWake);
  // A broken connection refuses to be ended politely; it is gone either way.
  const end = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    await client.query(`select set_config('app.system', 'outbox relay', false)`);
    await client.query(`listen ${OUTBOX_CHANNEL}`);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    client,
    async tryToLead() {
      const { rows } = await client.query<{ locked: boolean }>(
        `select pg_try_advisory_lock(${LOCK}) as locked`,
      );
      return rows[0]?.locked === true;
    },
    end,
  };
}
