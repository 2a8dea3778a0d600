import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import {
  CalendarPageDocument,
  DashboardPageDocument,
  TradesPageDocument,
  type TradesPageQuery,
} from '../../client/generated/operations.ts';
import { Decimal } from '../../kit/decimal/decimal.ts';
import type { Person } from '../supergraph/person.ts';
import { startSupergraph } from '../supergraph/start-supergraph.ts';

const FIXTURES = new URL('../../subgraphs/trading/fixtures/', import.meta.url);
/** Real broker files, where this checkout has them beside it. */
const SAMPLES = ['interactive_brokers', 'thinkorswim', 'tradovate', 'generic'].map(
  (broker) => new URL(`../../../shared/samples/${broker}/`, import.meta.url),
);

type TradeRow = NonNullable<TradesPageQuery['me']['trades']>['edges'][number]['node'];
type File = { name: string; bytes: Buffer };

function filesIn(folder: URL): File[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
  } catch {
    return [];
  }
}

const files = [FIXTURES, ...SAMPLES].flatMap(filesIn);
const sum = (amounts: readonly string[]) => Decimal.sum(0, ...amounts).toFixed();

async function everyTrade(person: Person, after: string | null = null): Promise<TradeRow[]> {
  const { me } = await person.ask(TradesPageDocument, { first: 100, after });
  const page = me.trades ?? expect.fail('trading did not answer');
  const trades = page.edges.map(({ node }) => node);
  return page.pageInfo.hasNextPage
    ? [...trades, ...(await everyTrade(person, page.pageInfo.endCursor))]
    : trades;
}

async function everySymbol(person: Person, currency: string): Promise<string[]> {
  const document =
    parse(`query Symbols($after: String, $filter: PerformanceFilter) { me { performance(filter: $filter) {
    bySymbol(first: 100, after: $after) { edges { node { realisedProfit { amount } } } pageInfo { hasNextPage endCursor } } } } }`);
  type Page = {
    edges: { node: { realisedProfit: { amount: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  const amounts: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { me } = (await person.ask(document, { after, filter: { currency } })) as {
      me: { performance: { bySymbol: Page } };
    };
    const { edges, pageInfo } = me.performance.bySymbol;
    amounts.push(...edges.map(({ node }) => node.realisedProfit.amount));
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  return amounts;
}

test('over every broker file at hand, the list, the days, the symbols and the total agree to the last digit', async () => {
  await using supergraph = await startSupergraph('in process');
  const person = await supergraph.person('Everything');
  for (const { name, bytes } of files) {
    const report = await person.import(name, bytes, { timeZone: 'America/New_York' });
    if (report.status !== 'FINISHED')
      expect(report.failure?.code, name).toMatch(/^(UNSUPPORTED_LAYOUT|MAPPING_REQUIRED)$/);
    const { rows, imported, duplicate, ignored, failed } = report.counts;
    if (report.status === 'FINISHED') expect(imported + duplicate + ignored + failed, name).toBe(rows);
  }
  const trades = await everyTrade(person);
  expect(trades.length).toBeGreaterThan(100);
  const byCurrency = Map.groupBy(trades, (trade) => trade.netProfit.currency);
  for (const [currency, own] of byCurrency) {
    const total = sum(own.map((trade) => trade.netProfit.amount));
    const { me } = await person.ask(DashboardPageDocument, { performance: { currency } });
    const { summary, equityCurve } = me.performance ?? expect.fail('analytics did not answer');
    expect(summary.realisedProfit.amount, currency).toBe(total);
    expect(equityCurve.points.at(-1)?.cumulativeNet ?? '0', currency).toBe(total);
    expect(sum(await everySymbol(person, currency)), currency).toBe(total);
    const closed = own.filter((trade) => trade.status === 'CLOSED');
    expect(summary.trades, currency).toBe(closed.length);
    expect(summary.netProfit.amount, currency).toBe(sum(closed.map((trade) => trade.netProfit.amount)));
    const months = [...new Set(equityCurve.points.map(({ day }) => day.slice(0, 7)))];
    const calendars = await Promise.all(
      months.map((month) => person.ask(CalendarPageDocument, { month, filter: { currency } })),
    );
    expect(sum(calendars.map((page) => page.me.performance?.calendar.net.amount ?? '0')), currency).toBe(
      total,
    );
  }
});
