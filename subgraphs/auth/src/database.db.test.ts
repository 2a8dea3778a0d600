import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KnownViewer } from '../../../kit/viewer/viewer.ts';
import { startTestAuth, type TestAuth } from './testing/test-auth.ts';
import { ADA, openBrowser } from './testing/test-browser.ts';

const TABLES = [
  'person',
  'workspace',
  'membership',
  'session',
  'refresh_token',
  'api_key',
  'api_key_secret',
  'api_key_change',
];
/** The application may not even try: keys end, and what was done to them stays on record. */
const NEVER_DELETED = ['api_key', 'api_key_secret', 'api_key_change'];

let auth: TestAuth;
let ada: KnownViewer;
let grace: KnownViewer;
beforeAll(async () => {
  auth = await startTestAuth();
  const [first, second] = [openBrowser(auth), openBrowser(auth)];
  await first.signUp({ ...ADA, email: 'ada@example.com' });
  await second.signUp({ ...ADA, email: 'grace@example.com' });
  ada = first.viewer;
  grace = second.viewer;
  const makeKey = 'mutation { createApiKey(input: { name: "A", scopes: ["trades:read"] }) { __typename } }';
  for (const as of [ada, grace]) await auth.ask(makeKey, { as });
});
afterAll(() => auth[Symbol.asyncDispose]());

/** Every row that an unfiltered query finds, as text. */
function everything(table: string, scope: { workspaceId: string; personId: string }): Promise<string[]> {
  return auth.subgraph.database.asViewer(scope, async (_em, query) => {
    const rows = await query<{ row: string }>({ text: `select t::text as row from ${table} t` });
    return rows.map(({ row }) => row);
  });
}

describe.each(TABLES)('%s', (table) => {
  test('shows each viewer their own row alone, without any filter', async () => {
    const [ofAda, ofGrace] = await Promise.all([everything(table, ada), everything(table, grace)]);
    expect(ofAda).toHaveLength(1);
    expect(ofGrace).toHaveLength(1);
    expect(ofAda).not.toEqual(ofGrace);
  });

  test('shows nothing to a viewer who has nothing', async () => {
    expect(await everything(table, { workspaceId: 'wsp_nobody', personId: 'per_nobody' })).toEqual([]);
  });

  test('shows nothing and changes nothing without a scope', async () => {
    const client = new pg.Client({ connectionString: auth.url });
    await client.connect();
    try {
      expect((await client.query(`select * from ${table}`)).rows).toEqual([]);
      const deleting = client.query(`delete from ${table}`);
      if (NEVER_DELETED.includes(table)) await expect(deleting).rejects.toThrow('permission denied');
      else expect((await deleting).rowCount).toBe(0);
    } finally {
      await client.end();
    }
  });

  test('binds its owner too', async () => {
    const rows = await auth.subgraph.database.asSystem('test', (_em, query) =>
      query({
        text: `select relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner) <> current_user as foreign_owner
               from pg_class where oid = $1::regclass`,
        values: [table],
      }),
    );
    expect(rows).toEqual([{ relrowsecurity: true, relforcerowsecurity: true, foreign_owner: true }]);
  });
});

test('a viewer cannot write a row that belongs to another', async () => {
  const steal = auth.subgraph.database.asViewer(ada, (_em, query) =>
    query({
      text: `insert into membership (id, person_id, workspace_id, role, created_at)
             values ('mbr_stolen', $1, $2, 'OWNER', now())`,
      values: [ada.personId, grace.workspaceId],
    }),
  );
  await expect(steal).rejects.toThrow(/row-level security/);
});

test('what was done to a key can be added to, and not be changed', async () => {
  const client = new pg.Client({ connectionString: auth.url });
  await client.connect();
  try {
    for (const change of ['update api_key_change set kind = kind', 'truncate api_key_change'])
      await expect(client.query(change)).rejects.toThrow('permission denied');
  } finally {
    await client.end();
  }
});
