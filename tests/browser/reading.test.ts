import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  AccountPageDocument,
  CalendarPageDocument,
  CreateExportDocument,
  DashboardPageDocument,
  TradesPageDocument,
} from '../../client/generated/operations.ts';
import type { Person } from '../supergraph/person.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { eventually } from './eventually.ts';
import { readCalendar, readSummary, readTable, shownMonth } from './pages/dashboard.page.ts';
import { cents, shownCents } from './pages/figures.ts';
import { sendCredentials, signInOn } from './pages/sign-in.page.ts';

const FILES = ['tradovate-fills-2026.csv', 'interactive-brokers-activity-2026.csv'] as const;

describeInBrowser('reading', ({ supergraph, visit }) => {
  let trader: Person;
  beforeAll(async () => {
    trader = await supergraph().person('Reader');
    for (const name of FILES) {
      const file = new URL(`../../subgraphs/trading/fixtures/${name}`, import.meta.url);
      await trader.import(name, readFileSync(file));
    }
  });

  async function open(path: string): Promise<Page> {
    const page = await visit(path);
    await signInOn(page, trader);
    return page;
  }

  test('the app sends ids of documents and no texts', async () => {
    const page = await visit('/');
    const sent: { operationName: string; query?: string; extensions: object }[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') sent.push(request.postDataJSON());
    });
    await signInOn(page, trader);
    await readSummary(page);
    expect(sent.map(({ operationName }) => operationName)).toEqual(
      expect.arrayContaining(['SignIn', 'DashboardPage']),
    );
    // Renewing the session is no operation of Apollo's, and sends its text.
    for (const { query, extensions } of sent.filter(
      ({ operationName }) => operationName !== 'RefreshSession',
    )) {
      expect(query).toBeUndefined();
      expect(extensions).toMatchObject({
        persistedQuery: { sha256Hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    }
  });

  test('the dashboard shows what the API answers, to the cent', async () => {
    const page = await open('/');
    const tiles = await readSummary(page);
    const { me } = await trader.ask(DashboardPageDocument, {});
    const performance = me.performance ?? expect.fail('analytics did not answer');
    const { summary, equityCurve, calendar } = performance;
    const shown = (...names: string[]) => names.map((name) => shownCents(tiles[name]));
    expect(shown('Realised profit', 'Expectancy', 'Average win', 'Average loss')).toEqual(
      [summary.realisedProfit, summary.expectancy, summary.averageWin, summary.averageLoss].map(cents),
    );
    expect(shown('Largest win', 'Largest loss', 'Deepest fall', 'Their fees')).toEqual(
      [summary.largestWin, summary.largestLoss, equityCurve.maxDrawdown?.amount, summary.fees].map(cents),
    );
    expect(tiles['Closed trades']).toBe(String(summary.trades));
    const symbols = await readTable(page, 'By symbol');
    expect(symbols.map(([symbol, net, trades]) => [symbol, shownCents(net), trades])).toEqual(
      performance.bySymbol.edges.map(({ node }) => [
        node.symbol,
        cents(node.realisedProfit),
        String(node.trades),
      ]),
    );
    expect(await readCalendar(page)).toEqual(
      calendar.days.map((day) => [Number(day.day.slice(8)), cents({ amount: day.net }), day.trades]),
    );
    expect(await readTable(page, 'Latest trades')).toHaveLength(me.trades?.edges.length ?? -1);
  });

  test('the calendar turns its pages, and the numbers follow the account that is chosen', async () => {
    const page = await open('/');
    await readSummary(page);
    const latest = await shownMonth(page);
    await page.getByRole('button', { name: 'Previous month' }).click();
    const month = new URL(page.url()).searchParams.get('month') ?? '';
    const { me } = await trader.ask(CalendarPageDocument, { month });
    const days = me.performance?.calendar.days ?? [];
    expect(days.length).toBeGreaterThan(0);
    await eventually(() => readCalendar(page)).toEqual(
      days.map((day) => [Number(day.day.slice(8)), cents({ amount: day.net }), day.trades]),
    );
    expect(await shownMonth(page)).not.toBe(latest);
    await page.getByRole('button', { name: 'Next month' }).click();
    expect(await shownMonth(page)).toBe(latest);

    const { me: mine } = await trader.ask(AccountPageDocument, {});
    const account = mine.accounts?.edges.find(({ node }) => node.broker === 'TRADOVATE')?.node;
    await page.getByLabel('Account').selectOption(account?.name ?? '');
    const chosen = await trader.ask(DashboardPageDocument, { performance: { accountId: account?.id ?? '' } });
    const { realisedProfit } = chosen.me.performance?.summary ?? expect.fail('analytics did not answer');
    const profit = async () => shownCents((await readSummary(page))['Realised profit']);
    await eventually(profit).toBe(cents(realisedProfit));
    await page.reload();
    expect(await profit()).toBe(cents(realisedProfit));
  });

  test('trades are filtered, and more are shown on demand', async () => {
    const page = await open('/trades');
    const { me } = await trader.ask(TradesPageDocument, { first: 100 });
    const all = me.trades?.edges.map(({ node }) => node) ?? [];
    const count = async () => (await readTable(page, 'List')).length;
    await eventually(count).toBe(25);
    await page.getByRole('button', { name: 'Show more' }).click();
    await eventually(count).toBe(all.length);
    await page.getByLabel('Result').selectOption('Losses');
    const losses = all.filter(({ result }) => result === 'LOSS').map(({ netProfit }) => cents(netProfit));
    await eventually(async () =>
      (await readTable(page, 'List')).map((cells) => shownCents(cells[7])).toSorted(),
    ).toEqual(losses.toSorted());
  });

  test('the trades of the page’s filter are exported, as often as the plan allows', async () => {
    const page = await open('/trades?result=LOSS');
    const { me } = await trader.ask(TradesPageDocument, { first: 100, filter: { result: 'LOSS' } });
    const losses = me.trades?.edges.map(({ node }) => node.id) ?? [];
    const button = page.getByRole('button', { name: 'Export' });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(file.suggestedFilename()).toMatch(/^tradesense-trades-\d{4}-\d\d-\d\d\.csv$/);
    const rows: { id: string }[] = parse(readFileSync(await file.path()), { bom: true, columns: true });
    expect(rows.map(({ id }) => id).toSorted()).toEqual(losses.toSorted());
    // 5 in a day on the Free plan, of which one was just used.
    for (let n = 0; n < 4; n += 1) await trader.ask(CreateExportDocument, { input: { format: 'CSV' } });
    await button.click();
    expect(await page.getByRole('alert').textContent()).toMatch(
      /^Too many exports: 5 in 24 hours .* Try again in/,
    );
  });

  test('note and tags of a trade are kept, and the tag finds it', async () => {
    const page = await open('/trades');
    await page.getByRole('region', { name: 'List' }).getByRole('link').first().click();
    await page.getByLabel('Note').fill('Waited for the open.\nPaid off.');
    await page.getByLabel('Tags').fill('opening, patience');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Note').inputValue()).toBe('Waited for the open.\nPaid off.');
    expect((await page.getByLabel('Tags').inputValue()).split(', ').toSorted()).toEqual([
      'opening',
      'patience',
    ]);
    await page.getByRole('link', { name: 'All trades' }).click();
    await page.getByLabel('Tag').selectOption('patience');
    await eventually(async () => (await readTable(page, 'List')).length).toBe(1);
  });

  test('a plan is changed on the account page, and holds everywhere', async () => {
    const page = await open('/account');
    const pro = page.getByRole('listitem', { name: 'Pro' });
    await pro.getByRole('button', { name: 'Choose Pro' }).click();
    await pro.getByRole('status').getByText('Your plan').waitFor();
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await page.getByRole('link', { name: 'Pro', exact: true }).waitFor();
  });

  test('a session outlives a reload, and ends with signing out', async () => {
    const page = await open('/trades');
    await page.reload();
    await page.getByRole('heading', { name: 'Trades' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.reload();
    await sendCredentials(page, { ...trader, password: 'not the password' });
    expect(await page.getByRole('alert').textContent()).toMatch(/password/i);
    await signInOn(page, trader);
    await page.getByRole('heading', { name: 'Trades' }).waitFor();
  });
});
