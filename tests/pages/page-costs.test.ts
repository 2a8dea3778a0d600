import { type DocumentNode, print } from 'graphql';
import { expect, test } from 'vitest';
import {
  AccountPageDocument,
  CalendarPageDocument,
  DashboardPageDocument,
  ImportPageDocument,
  SignInDocument,
  TradePageDocument,
  TradesPageDocument,
} from '../../client/generated/operations.ts';
import { seedDemo } from '../../start/demo/seed-demo.ts';
import { startSupergraph } from '../supergraph/start-supergraph.ts';

const PASSWORD = 'only for this test 1';
/** A normal page is 1 to 3 points of 100. */
const PAGE_MAXIMUM = 300;

type Cost = { requestedQueryCost: number; actualQueryCost: number };

const PAGES: readonly [name: string, document: DocumentNode][] = [
  ['dashboard', DashboardPageDocument],
  ['trades', TradesPageDocument],
  ['trade', TradePageDocument],
  ['calendar', CalendarPageDocument],
  ['import', ImportPageDocument],
  ['account', AccountPageDocument],
];

test('a page of the demo account costs at most 3 points, and no more than was estimated', async () => {
  await using supergraph = await startSupergraph('in process');
  await seedDemo({ origin: supergraph.origin, password: PASSWORD, signal: AbortSignal.timeout(30_000) });

  async function ask(document: DocumentNode, variables: object, headers: Record<string, string> = {}) {
    const response = await fetch(`${supergraph.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: print(document), variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers of six documents, of which only ids are read.
    return (await response.json()) as { data: any; extensions: { cost: Cost } };
  }

  const signedIn = await ask(SignInDocument, {
    input: { email: 'demo@tradesense.example', password: PASSWORD },
  });
  const headers = { authorization: `Bearer ${signedIn.data.signIn.accessToken}` };
  const trades = await ask(TradesPageDocument, { first: 1 }, headers);
  const { id } = trades.data.me.trades.edges[0].node;

  const ratios: number[] = [];
  for (const [name, document] of PAGES) {
    const { requestedQueryCost, actualQueryCost } = (await ask(document, { id }, headers)).extensions.cost;
    expect([name, actualQueryCost <= requestedQueryCost]).toEqual([name, true]);
    expect([name, requestedQueryCost <= PAGE_MAXIMUM]).toEqual([name, true]);
    ratios.push(requestedQueryCost / actualQueryCost);
  }
  ratios.sort((a, b) => a - b);
  // The middle one of six: half of the pages are estimated at most so much too high.
  expect(ratios[2]).toBeLessThanOrEqual(1.3);
});
