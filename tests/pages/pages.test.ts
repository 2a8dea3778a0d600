import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AccountPageDocument,
  CalendarPageDocument,
  ImportPageDocument,
  TradePageDocument,
  TradesPageDocument,
  UpdateTradeJournalDocument,
} from '../../client/generated/operations.ts';
import { countCalls } from '../supergraph/observe-subgraphs.ts';
import type { Person } from '../supergraph/person.ts';
import { TRANSPORTS, useSupergraph } from '../supergraph/start-supergraph.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../subgraphs/trading/fixtures/${name}`, import.meta.url));

describe.each(TRANSPORTS)('pages, %s', (transport) => {
  const supergraph = useSupergraph(transport);

  async function trader(name: string): Promise<Person> {
    const person = await supergraph().person(name);
    await person.import('fills.csv', fixture('tradovate-fills-2026.csv'));
    return person;
  }

  test('trades: filtered, sorted and paged both ways', async () => {
    const person = await trader('Lister');
    const filter = { status: 'CLOSED', result: 'WIN' } as const;
    const sort = { field: 'NET_PROFIT', direction: 'DESC' } as const;
    const { result, calls } = await supergraph().observed.during(() =>
      person.ask(TradesPageDocument, { first: 3, filter, sort }),
    );
    expect(countCalls(calls)).toEqual({
      auth: { calls: 1, statements: 1 },
      trading: { calls: 1, statements: 4 },
    });
    const page = result.me.trades ?? expect.fail('trading did not answer');
    expect(page.edges).toHaveLength(3);
    const profits = page.edges.map(({ node }) => Number(node.netProfit.amount));
    expect(profits).toEqual([...profits].sort((a, b) => b - a));
    expect(page.edges.every(({ node }) => node.result === 'WIN')).toBe(true);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = await person.ask(TradesPageDocument, {
      first: 3,
      after: page.pageInfo.endCursor,
      filter,
      sort,
    });
    const back = await person.ask(TradesPageDocument, {
      last: 3,
      before: next.me.trades?.pageInfo.startCursor ?? null,
      filter,
      sort,
    });
    expect(back.me.trades?.edges.map(({ node }) => node.id)).toEqual(page.edges.map(({ node }) => node.id));
  });

  test('a trade with its fills and its journal', async () => {
    const person = await trader('Journalist');
    const list = await person.ask(TradesPageDocument, { first: 1, filter: { status: 'CLOSED' } });
    const id = list.me.trades?.edges[0]?.node.id ?? expect.fail('no trade');
    const written = await person.ask(UpdateTradeJournalDocument, {
      input: { tradeId: id, note: 'Waited for the open.', tags: ['opening'] },
    });
    expect(written.updateTradeJournal).toMatchObject({
      trade: { id, note: 'Waited for the open.', tags: ['opening'] },
    });
    const { result, calls } = await supergraph().observed.during(() => person.ask(TradePageDocument, { id }));
    expect(countCalls(calls)).toEqual({
      auth: { calls: 1, statements: 1 },
      trading: { calls: 1, statements: 5 },
    });
    expect(result.me).toMatchObject({
      tags: ['opening'],
      trade: { id, note: 'Waited for the open.', tags: ['opening'] },
    });
    expect(result.me.trade?.fills.edges.length).toBeGreaterThan(1);
  });

  test('the calendar asks analytics alone, and adds up', async () => {
    const person = await trader('Planner');
    const { result, calls } = await supergraph().observed.during(() => person.ask(CalendarPageDocument, {}));
    expect(countCalls(calls)).toEqual({
      auth: { calls: 1, statements: 0 },
      analytics: { calls: 1, statements: 2 },
    });
    const month = result.me.performance?.calendar ?? expect.fail('analytics did not answer');
    expect(month.days.length).toBeGreaterThan(0);
    expect(month.days.every(({ day }) => day.startsWith(month.month))).toBe(true);
  });

  test('imports, with the accounts that they made', async () => {
    const person = await trader('Importer');
    const { result, calls } = await supergraph().observed.during(() => person.ask(ImportPageDocument, {}));
    expect(countCalls(calls)).toEqual({
      auth: { calls: 1, statements: 1 },
      trading: { calls: 1, statements: 3 },
    });
    expect(result.me.imports?.edges).toMatchObject([
      { node: { fileName: 'fills.csv', status: 'FINISHED', broker: 'TRADOVATE' } },
    ]);
    expect(result.me.accounts?.edges).toMatchObject([{ node: { broker: 'TRADOVATE' } }]);
  });

  test('the account with every plan', async () => {
    const person = await trader('Owner');
    const { result, calls } = await supergraph().observed.during(() => person.ask(AccountPageDocument, {}));
    expect(countCalls(calls)).toEqual({
      auth: { calls: 1, statements: 2 },
      trading: { calls: 1, statements: 1 },
      billing: { calls: 2, statements: 1 },
    });
    expect(result.me).toMatchObject({
      role: 'OWNER',
      person: { email: person.email },
      subscription: { plan: { id: 'FREE' } },
    });
    expect(result.plans.map((plan) => plan.id)).toEqual(['FREE', 'PRO', 'ENTERPRISE']);
    expect(result.plans[0]?.limits).toMatchObject({
      pointsPerMinute: 20,
      uploadMegabytes: 10,
      maximumOperationCost: 1000,
    });
  });
});
