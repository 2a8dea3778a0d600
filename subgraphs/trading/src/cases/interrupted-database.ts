import type { Database } from '../../../../kit/database/database.ts';
import type { Session } from '../../../../kit/database/session.ts';

/**
 * The same database, but `happens` is awaited before the first statement of a session that begins with `statement`
 * is sent: the moment for a crash in the middle. `nth`: before the second, third, … instead.
 */
export function interruptedDatabase(
  database: Database,
  statement: string,
  happens: () => Promise<void> | void,
  nth = 1,
): Database {
  let left = nth;
  async function openSession(scope: Parameters<Database['openSession']>[0]): Promise<Session> {
    const session = await database.openSession(scope);
    return {
      em: session.em,
      get begun() {
        return session.begun;
      },
      finish: (how) => session.finish(how),
      async query(bound) {
        if (bound.text.trimStart().startsWith(statement)) {
          left -= 1;
          if (left === 0) await happens();
        }
        return session.query(bound);
      },
    };
  }
  return { ...database, openSession };
}

/** Ends every connection to a database as its server would in a crash. */
export function killConnections(name: string): string {
  return `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`;
}
