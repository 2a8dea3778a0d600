import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { DashboardPageDocument, TradesPageDocument } from '../../client/generated/operations.ts';
import { countCalls } from '../supergraph/observe-subgraphs.ts';
import { TRANSPORTS, useSupergraph } from '../supergraph/start-supergraph.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../subgraphs/trading/fixtures/${name}`, import.meta.url));

describe.each(TRANSPORTS)('the dashboard, %s', (transport) => {
  const supergraph = useSupergraph(transport);

  test('of a new person is empty, and says so without errors', async () => {
    const person = await supergraph().person('Newcomer');
    const { me } = await person.ask(DashboardPageDocument, {});
    expect(me).toMatchObject({
      person: { displayName: 'Newcomer', baseCurrency: 'USD' },
      tradesRevision: 0,
      performance: {
        currency: null,
        revision: 0,
        summary: { trades: 0, winRate: null },
        equityCurve: { points: [] },
      },
      accounts: { edges: [] },
      trades: { edges: [] },
      subscription: { status: 'ACTIVE', plan: { id: 'FREE' } },
    });
  });

  test('after an import adds up: summary, curve, symbols and the list of trades', async () => {
    const person = await supergraph().person('Trader');
    const report = await person.import('fills.csv', fixture('tradovate-fills-2026.csv'));
    expect(report).toMatchObject({ status: 'FINISHED', counts: { failed: 0, duplicate: 0 } });
    const { me } = await person.ask(DashboardPageDocument, {});
    const { summary, equityCurve, bySymbol } = me.performance ?? expect.fail('analytics did not answer');
    const { me: list } = await person.ask(TradesPageDocument, { first: 100 });
    const trades = list.trades?.edges.map(({ node }) => node) ?? [];
    expect(trades.length).toBeGreaterThan(0);
    const sum = (amounts: string[]) => Decimal.sum(0, ...amounts).toFixed();
    const total = sum(trades.map((trade) => trade.netProfit.amount));
    expect(summary.realisedProfit.amount).toBe(total);
    expect(equityCurve.points.at(-1)?.cumulativeNet).toBe(total);
    expect(sum(bySymbol.edges.map(({ node }) => node.realisedProfit.amount))).toBe(total);
    expect(summary.trades).toBe(trades.filter((trade) => trade.status === 'CLOSED').length);
    expect(me.performance?.revision).toBe(me.tradesRevision);
  });

  test('asks each subgraph once, with the same statements however much there is', async () => {
    const { observed } = supergraph();
    const person = await supergraph().person('Counter');
    await person.import('fills.csv', fixture('tradovate-fills-2026.csv'));
    const small = await observed.during(() => person.ask(DashboardPageDocument, {}));
    await person.import('activity.csv', fixture('interactive-brokers-activity-2026.csv'));
    const large = await observed.during(() => person.ask(DashboardPageDocument, {}));
    const pinned = {
      auth: { calls: 1, statements: 1 },
      trading: { calls: 1, statements: 4 },
      analytics: { calls: 1, statements: 6 },
      billing: { calls: 1, statements: 1 },
    };
    expect(countCalls(small.calls)).toEqual(pinned);
    expect(countCalls(large.calls)).toEqual(pinned);
  });
});
