import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  ChangePlanDocument,
  CreateExportDocument,
  TradesPageDocument,
} from '../../client/generated/operations.ts';
import { send, withScopes } from '../authorization/two-people.ts';
import { countCalls } from '../supergraph/observe-subgraphs.ts';
import type { Person } from '../supergraph/person.ts';
import { TRANSPORTS, useSupergraph } from '../supergraph/start-supergraph.ts';

const FILE = new URL('../../subgraphs/trading/fixtures/tradovate-fills-2026.csv', import.meta.url);

describe.each(TRANSPORTS)('exports, %s,', (transport) => {
  const supergraph = useSupergraph(transport);
  let trader: Person;
  beforeAll(async () => {
    trader = await supergraph().person('Exporter');
    await trader.import('fills.csv', readFileSync(FILE));
  });

  const prepare = async (person: Person, format: 'CSV' | 'JSON') =>
    (await person.ask(CreateExportDocument, { input: { format } })).createExport;
  const get = (url: string) => fetch(new URL(url, supergraph().origin));

  test('are fetched from the router, once, and hold what the trades page shows', async () => {
    const { result, calls } = await supergraph().observed.during(() => prepare(trader, 'JSON'));
    expect(countCalls(calls)).toMatchObject({ trading: { calls: 1, statements: 2 } });
    if (result.__typename !== 'ExportCreated') expect.fail(result.message);
    const answer = await get(result.url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${result.fileName}"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { me } = await trader.ask(TradesPageDocument, {
      first: 100,
      sort: { field: 'OPENED_AT', direction: 'ASC' },
    });
    const shown = me.trades?.edges.map(({ node }) => [node.id, node.netProfit.amount, node.quantity]) ?? [];
    const file = (await answer.json()) as { id: string; netProfit: { amount: string }; quantity: string }[];
    expect(shown.length).toBeGreaterThan(10);
    expect(file.map(({ id, netProfit, quantity }) => [id, netProfit.amount, quantity])).toEqual(shown);
    expect((await get(result.url)).status).toBe(410);
    expect((await get(`/exports/${'a'.repeat(43)}`)).status).toBe(404);
  });

  test('of somebody else hold nothing of these', async () => {
    const other = await supergraph().person('Stranger');
    const prepared = await prepare(other, 'CSV');
    if (prepared.__typename !== 'ExportCreated') expect.fail(prepared.message);
    const text = await (await get(prepared.url)).text();
    // The headings.
    expect(text.trim().split('\r\n')).toHaveLength(1);
  });

  test('take no more than reading trades does', async () => {
    const mutation = 'mutation { createExport(input: { format: CSV }) { __typename } }';
    const reader = withScopes(supergraph(), trader.accessToken, ['trades:read']);
    expect((await send(supergraph(), mutation, reader)).data).toEqual({
      createExport: { __typename: 'ExportCreated' },
    });
    const writer = withScopes(supergraph(), trader.accessToken, ['trades:write']);
    expect((await send(supergraph(), mutation, writer)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
    ]);
  });

  test('are as many in a day as the plan says, and a larger plan allows more at once', async () => {
    const free = await supergraph().person('Frugal');
    // 5 on the Free plan.
    for (let n = 0; n < 5; n += 1) expect((await prepare(free, 'CSV')).__typename).toBe('ExportCreated');
    expect(await prepare(free, 'CSV')).toMatchObject({
      __typename: 'RateLimited',
      code: 'RATE_LIMITED',
      message: 'Too many exports: 5 in 24 hours are allowed. Try again in 24 hours, or change the plan.',
    });
    await free.ask(ChangePlanDocument, { input: { plan: 'PRO' } });
    await expect
      .poll(async () => (await prepare(free, 'CSV')).__typename, { timeout: 10_000 })
      .toBe('ExportCreated');
  });
});
