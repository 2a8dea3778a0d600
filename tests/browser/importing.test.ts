import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DashboardPageDocument } from '../../client/generated/operations.ts';
import { signInPerson } from '../supergraph/person.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { cents, factsIn, shownCents } from './pages/figures.ts';
import {
  chooseFile,
  dropFile,
  readIssues,
  readReport,
  type TestFile,
  undoImport,
} from './pages/import.page.ts';
import { signUpOn } from './pages/sign-in.page.ts';

const fixture = (name: string): TestFile => ({
  name,
  text: readFileSync(new URL(`../../subgraphs/trading/fixtures/${name}`, import.meta.url)),
});

/** Two trades, and two rows that no broker would write. */
const JOURNAL: TestFile = {
  name: 'journal.csv',
  text: [
    'Date,Time,Symbol,Side,Quantity,Price,Commission,Currency',
    '2026-03-02,09:31:00,AAPL,Buy,10,100.00,1.00,USD',
    '2026-03-02,10:31:00,AAPL,Sell,10,110.50,1.00,USD',
    '2026-03-03,09:40:00,MSFT,Buy,5,400.00,0.50,USD',
    '2026-03-03,15:10:00,MSFT,Sell,5,398.01,0.55,USD',
    '2026-03-04,09:40:00,TSLA,Buy,many,250.00,1.00,USD',
    '2026-03-04,09:41:00,TSLA,Hold,1,250.00,1.00,USD',
    '',
  ].join('\n'),
};

describeInBrowser('importing', ({ supergraph, visit }) => {
  async function newcomer(name: string): Promise<{ page: Page; email: string; password: string }> {
    const account = { email: `${name.toLowerCase()}@browser.example`, password: `${name} trades alone` };
    const page = await visit('/');
    await signUpOn(page, name, account);
    await page.getByRole('heading', { name: `Welcome, ${name}` }).waitFor();
    return { page, ...account };
  }

  const openImport = (page: Page) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Import' }).click();

  test('a newcomer is led from the empty dashboard to a file, and from its report to their numbers', async () => {
    const { page, ...account } = await newcomer('Ada');
    expect(await page.getByText('There are no trades yet.').count()).toBe(1);
    await page.getByRole('link', { name: 'Import a file' }).click();

    // The file is held up on its way, so that there is time to read how far it is.
    const held = Promise.withResolvers<void>();
    await page.route('**/uploads/*', async (route) => {
      await held.promise;
      await route.continue();
    });
    await chooseFile(page, fixture('tradovate-fills-2026.csv'));
    await page.getByLabel('Sending tradovate-fills-2026.csv').waitFor();
    await page.getByRole('status').getByText('% of 12 kB').waitFor();
    held.resolve();

    await page.getByRole('heading', { name: 'Import of tradovate-fills-2026.csv' }).waitFor();
    expect(await readReport(page)).toEqual({
      'Recognised as': 'Tradovate: Fills',
      Account: 'Tradovate DEMO700451',
      'Times read in': 'America/Chicago',
      'Rows in the file': '53', // 52 fills and the names of the columns
      Imported: '52',
      'Imported before': '0',
      'No executions': '1',
      'Not understood': '0',
    });
    expect(await readIssues(page)).toMatchObject([
      ['1', expect.stringContaining('Names of the columns.'), {}],
    ]);

    await page.getByRole('link', { name: 'Open the dashboard' }).click();
    await page.getByRole('region', { name: 'Summary in USD' }).waitFor();
    const tiles = await factsIn(page.getByRole('region', { name: 'Summary in USD' }));
    const person = await signInPerson(supergraph().origin, account);
    const { me } = await person.ask(DashboardPageDocument, {});
    const { summary } = me.performance ?? expect.fail('analytics did not answer');
    expect(shownCents(tiles['Realised profit'])).toBe(cents(summary.realisedProfit));
    expect(tiles['Closed trades']).toBe(String(summary.trades));
  });

  test('a file that is dropped: what it brought, each row that it did not, and the way back', async () => {
    const { page } = await newcomer('Grace');
    await openImport(page);
    await dropFile(page, JOURNAL);
    expect(await readReport(page)).toMatchObject({
      Imported: '4',
      'Imported before': '0',
      'Not understood': '2',
    });
    expect(await readIssues(page)).toEqual([
      ['6', expect.stringContaining('many'), '2026-03-04,09:40:00,TSLA,Buy,many,250.00,1.00,USD'],
      ['7', expect.stringContaining('Hold'), '2026-03-04,09:41:00,TSLA,Hold,1,250.00,1.00,USD'],
    ]);

    await page.getByRole('link', { name: 'Open the dashboard' }).click();
    await page.getByRole('region', { name: 'By symbol' }).waitFor();
    const tiles = await factsIn(page.getByRole('region', { name: 'Summary in USD' }));
    expect(tiles).toMatchObject({
      'Realised profit': '+$92.00', // 103.00 − 11.00
      'Largest win': '+$103.00', // 10×(110.50−100.00) − 1.00 − 1.00
      'Largest loss': '-$11.00', // 5×(398.01−400.00) − 0.50 − 0.55
      'Win rate': '50%',
      'Profit factor': '9.36', // 103/11
    });

    await openImport(page);
    await chooseFile(page, JOURNAL);
    expect(await readReport(page)).toMatchObject({ Imported: '0', 'Imported before': '4' });

    // Both imports brought the same rows: they go with the second one that is undone.
    await undoImport(page);
    await openImport(page);
    await page.getByRole('link', { name: 'journal.csv' }).last().click();
    await undoImport(page);
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await page.getByText('There are no trades yet.').waitFor();
  });

  test('a long file is followed while it is read', async () => {
    const { page } = await newcomer('Annie');
    await openImport(page);
    const rows = Array.from(
      { length: 4_000 },
      (_, at) => `2026-03-02,10:00:00,S${at % 50},${at % 100 < 50 ? 'Buy' : 'Sell'},1,100.00,0.01,USD,${at}`,
    );
    const header = 'Date,Time,Symbol,Side,Quantity,Price,Commission,Currency,Order ID';
    await chooseFile(page, { name: 'long.csv', text: [header, ...rows].join('\n') });
    await page.getByLabel('Reading the file').waitFor();
    await page.getByRole('status').getByText('rows so far').waitFor();
    expect(await readReport(page)).toMatchObject({ Imported: '4,000' });
  });

  test('what cannot be read is refused in words', async () => {
    const { page } = await newcomer('Mary');
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]);
    for (const [file, words] of [
      [{ name: 'chart.png', text: png }, /PNG image, not text/],
      [{ name: 'runs.csv', text: 'Day,Kilometres\n2026-03-02,11\n' }, /No broker's layout was recognised/],
      [{ name: 'empty.csv', text: '' }, /is empty/],
    ] as const) {
      await openImport(page);
      await chooseFile(page, file);
      expect(await page.getByRole('alert').textContent()).toMatch(words);
    }
  });
});
