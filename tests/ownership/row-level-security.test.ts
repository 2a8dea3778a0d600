import { describe, expect, test } from 'vitest';
import type { Database } from '../../kit/database/database.ts';
import { quoteIdentifier, type ViewerScope } from '../../kit/database/scope.ts';
import { MOST_ATTEMPTS } from '../../kit/events/outbox/outbox.sql.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../start/subgraphs.ts';
import { type Supergraph, useSupergraph } from '../supergraph/start-supergraph.ts';
import { fillWorkspace } from './fill-workspace.ts';

/** Tables that belong to nobody. The application has no right on any of them. */
const GLOBAL = ['migration'];
/** Tables of which no viewer sees anything, not even what they caused. */
const SYSTEM_ONLY = ['outbox', 'mail', 'mail_link'];

type Table = { name: string; forced: boolean; policies: number; usable: boolean };

/** Every table of a database, of whatever schema and kind, with how it is protected. */
function readTables(database: Database): Promise<Table[]> {
  return database.asSystem('look at the catalogue', (_em, query) =>
    query<Table>({
      text: `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
          (select count(*)::integer from pg_policy p where p.polrelid = c.oid) as policies,
          has_any_column_privilege(current_user, c.oid, 'select, insert, update')
            or has_table_privilege(current_user, c.oid, 'delete, truncate') as usable
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm', 'f') and n.nspname !~ '^(pg_|information_schema$)'
        order by c.relname`,
    }),
  );
}

/** What the API leaves empty: an import on its way, an event that nobody took, a mail where none is sent. */
async function leaveSomething(
  { subgraphs }: Supergraph,
  { workspaceId, personId }: ViewerScope,
): Promise<void> {
  await subgraphs.trading.database.asSystem('an import half way', async (_em, query) => {
    await query({
      text: `insert into import_chunk select id, 'left over', 0, workspace_id, '\\x00' from import`,
    });
    await query({
      text: `insert into import_position select id, 'left over', workspace_id, now() from import`,
    });
  });
  await subgraphs.auth.database.asSystem('a mail', async (_em, query) => {
    await query({
      text: `insert into mail (id, purpose, address, asked_at, due_at)
             values ('mai_left', 'PASSWORD_RESET', 'left@over.example', now(), now())`,
    });
    await query({
      text: `insert into mail_link values ('left over', 'mai_left', $1, now())`,
      values: [personId],
    });
  });
  for (const name of ['auth', 'trading', 'billing'] as const)
    await subgraphs[name].database.asSystem('an event', async (_em, query) => {
      const event = `insert into outbox (event_id, topic, workspace_id, payload) values ('evt_left', 'none', $1, '{}')`;
      await query({ text: event, values: [workspaceId] });
      // Given up, so that the relay leaves it alone.
      await query({ text: `update outbox set attempts = ${MOST_ATTEMPTS} where event_id = 'evt_left'` });
    });
}

async function countRows(database: Database, table: string, scope: ViewerScope | null): Promise<number> {
  const text = `select * from ${quoteIdentifier(table)}`;
  const rows = scope
    ? await database.asViewer(scope, (_em, query) => query({ text }))
    : await database.asSystem('count', (_em, query) => query({ text }));
  return rows.length;
}

const STRANGER = { workspaceId: 'wsp_of_nobody', personId: 'per_nobody' };

describe('row-level security', () => {
  const supergraph = useSupergraph('in process');
  const databaseOf = (name: SubgraphName) => supergraph().subgraphs[name].database;

  test.each(SUBGRAPH_NAMES)('every table of %s is under forced row-level security', async (name) => {
    const tables = await readTables(databaseOf(name));
    const unprotected = tables.filter(({ forced, policies }) => !forced || policies === 0);
    expect(unprotected).toEqual(
      GLOBAL.map((table) => ({ name: table, forced: false, policies: 0, usable: false })),
    );
    expect(tables.length).toBeGreaterThan(unprotected.length);
  });

  test.each(SUBGRAPH_NAMES)('a view of %s, if there is one, sees as its caller', async (name) => {
    const views = await databaseOf(name).asSystem('look at the catalogue', (_em, query) =>
      query<{ name: string }>({
        text: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and n.nspname !~ '^(pg_|information_schema$)'
          and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
      }),
    );
    expect(views).toEqual([]);
  });

  test('an unfiltered query gives each viewer their own rows alone, in every table', async () => {
    const traders = [await supergraph().person('Ann'), await supergraph().person('Bob')];
    for (const trader of traders) await fillWorkspace(supergraph().origin, trader);
    const scopes = await databaseOf('auth').asSystem('find the two', (_em, query) =>
      query<Required<ViewerScope>>({
        text: 'select workspace_id as "workspaceId", person_id as "personId" from membership',
      }),
    );
    const [first] = scopes;
    if (!first || scopes.length !== 2) expect.fail(`${scopes.length} people, not 2`);
    await leaveSomething(supergraph(), first);
    for (const name of SUBGRAPH_NAMES) {
      const database = databaseOf(name);
      for (const { name: table } of await readTables(database)) {
        if (GLOBAL.includes(table)) continue;
        const seen = {
          table: `${name}.${table}`,
          byTheTwo: await Promise.all(scopes.map((scope) => countRows(database, table, scope))),
          byStranger: await countRows(database, table, STRANGER),
        };
        const all = await countRows(database, table, null);
        expect({ table: seen.table, isEmpty: all === 0 }).toEqual({ table: seen.table, isEmpty: false });
        const [ann, bob] = SYSTEM_ONLY.includes(table) ? [0, 0] : [all / 2, all / 2];
        // Both have done the same, so each sees half of all there is, and together they see it once.
        expect(seen).toEqual({ table: seen.table, byTheTwo: [ann, bob], byStranger: 0 });
      }
    }
  });
});
