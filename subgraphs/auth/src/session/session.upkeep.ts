import type { Database } from '../../../../kit/database/database.ts';
import { writeEvents } from '../../../../kit/events/outbox/write-events.ts';
import type { Log } from '../../../../kit/log/create-log.ts';
import { SESSION_ENDED, type SessionEnded } from '../../../../schema/events/session-ended.ts';
import { ACCESS_TOKEN_SECONDS } from '../token/access-token.ts';
import { deleteSessionsBefore, sessionsEndedSince } from './session.queries.ts';

const SWEEP_MS = 10 * 60_000;
const RETRY_MS = 5_000;
/** Ended sessions stay longer than anybody needs to hear of them. */
const KEPT_MS = 24 * 3_600_000;

/**
 * Tells again of sessions that ended while access tokens of theirs may still be good. A bus inside the process forgets
 * them at a restart, and the router with it.
 */
function republishEndedSessions(database: Database, now: Date): Promise<void> {
  return database.asSystem('republish ended sessions', async (_em, query) => {
    const since = new Date(now.getTime() - ACCESS_TOKEN_SECONDS * 1_000);
    for (const { id, workspaceId, endedAt } of await sessionsEndedSince(query, since)) {
      const payload: SessionEnded = { sessionId: id, endedAt: endedAt.toISOString() };
      await writeEvents(query, workspaceId, [{ topic: SESSION_ENDED, payload }]);
    }
  });
}

/** Deletes sessions that have been over for a day, with their tokens. Returns how many. */
export function sweepSessions(database: Database, now: Date): Promise<number> {
  return database.asSystem('sweep sessions', (_em, query) =>
    deleteSessionsBefore(query, new Date(now.getTime() - KEPT_MS)),
  );
}

/**
 * Does both: telling again once, sweeping now and then. Resolves after the first attempt; while the database is away it
 * tries again every few seconds.
 */
export async function startSessionUpkeep(options: {
  database: Database;
  clock: () => Date;
  log: Log;
}): Promise<{ stop(): Promise<void> }> {
  const { database, clock, log } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let told = false;

  async function run(): Promise<void> {
    let pause = RETRY_MS;
    try {
      if (!told) await republishEndedSessions(database, clock());
      told = true;
      await sweepSessions(database, clock());
      pause = SWEEP_MS;
    } catch (error) {
      log.warn({ err: error }, 'session upkeep failed and will be tried again');
    }
    if (stopped) return;
    timer = setTimeout(() => {
      last = run();
    }, pause);
    timer.unref();
  }

  let last = run();
  await last;
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}
