import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLANS } from './plan/plan.catalogue.ts';
import { someViewer, startTestBilling, type TestBilling } from './testing/test-billing.ts';

const TABLES = ['subscription', 'payment_customer', 'charge'];

const [ada, grace] = [someViewer(), someViewer()];
let billing: TestBilling;
beforeAll(async () => {
  billing = await startTestBilling();
  for (const viewer of [ada, grace]) {
    await billing.workspaceCreated(viewer);
    const { workspaceId } = viewer;
    await billing.payments.changePlan({ workspaceId, plan: 'PRO', monthlyPrice: PLANS.PRO.monthlyPrice });
  }
});
afterAll(() => billing[Symbol.asyncDispose]());

/** Every row that an unfiltered query finds, as text. */
function everything(table: string, scope: { workspaceId: string; personId: string }): Promise<string[]> {
  return billing.subgraph.database.asViewer(scope, async (_em, query) => {
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
    expect(await everything(table, someViewer())).toEqual([]);
  });

  test('shows nothing without a scope', async () => {
    const client = new pg.Client({ connectionString: billing.url });
    await client.connect();
    try {
      expect((await client.query(`select * from ${table}`)).rows).toEqual([]);
    } finally {
      await client.end();
    }
  });

  test('lets the application delete nothing, and binds its owner too', async () => {
    const { database } = billing.subgraph;
    const deletion = database.asViewer(ada, (_em, query) => query({ text: `delete from ${table}` }));
    await expect(deletion).rejects.toThrow(/permission denied/);
    const rows = await database.asSystem('test', (_em, query) =>
      query({
        text: 'select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::regclass',
        values: [table],
      }),
    );
    expect(rows).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }]);
  });
});
