import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Person } from '../supergraph/person.ts';
import { type Supergraph, startSupergraph } from '../supergraph/start-supergraph.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { readSummary, readTable } from './pages/dashboard.page.ts';
import { signInOn } from './pages/sign-in.page.ts';

const FILE = readFileSync(
  new URL('../../subgraphs/trading/fixtures/thinkorswim-account-statement-2026.csv', import.meta.url),
);

async function traderOf(supergraph: Supergraph, name: string): Promise<Person> {
  const person = await supergraph.person(name);
  await person.import('statement.csv', FILE);
  return person;
}

/** Presses Tab until the focus is there, as someone without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

/** How far the page can be scrolled sideways, in pixels. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describeInBrowser('everybody', ({ supergraph, visit }) => {
  test('signs in and reaches the import with the keyboard alone', async () => {
    const person = await supergraph().person('Keyboarder');
    const page = await visit('/');
    await tabTo(page, page.getByLabel('Email'));
    await page.keyboard.type(person.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(person.password);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Import a file' }));
    await page.keyboard.press('Enter');
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, page.getByRole('button', { name: 'Choose a file' }));
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'statement.csv', mimeType: 'text/csv', buffer: FILE });
    await tabTo(page, page.getByRole('link', { name: 'Open the dashboard' }));
    await page.keyboard.press('Enter');
    expect(await readSummary(page)).toHaveProperty('Realised profit');
  });

  test('has every page whole on a narrow screen', async () => {
    const person = await traderOf(supergraph(), 'Phoner');
    const page = await visit('/', { viewport: { width: 320, height: 640 } });
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await overhang(page)).toBe(0);
    await signInOn(page, person);
    await page.getByRole('region', { name: 'Latest trades' }).waitFor();
    expect(await overhang(page), 'dashboard').toBe(0);
    for (const [link, part] of [
      ['Import', 'Earlier imports'],
      ['statement.csv', 'Report'],
      ['Trades', 'List'],
      ['Account', 'Broker accounts'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.getByRole('region', { name: part }).waitFor();
      expect(await overhang(page), link).toBe(0);
    }
  });

  test('keeps the rest of a page when a part of the product is out of order', async () => {
    await using other = await startSupergraph('in process');
    const page = await visit('/', { baseURL: other.origin });
    await signInOn(page, await traderOf(other, 'Unlucky'));
    const whole = await readSummary(page);

    await other.subgraphs.billing.stop();
    await page.reload();
    await page.getByRole('alert').getByText('The plan cannot be shown just now.').waitFor();
    expect(await readSummary(page)).toEqual(whole);
    const trades = await readTable(page, 'Latest trades');
    expect(trades.length).toBeGreaterThan(0);

    await other.subgraphs.analytics.stop();
    await page.reload();
    const performance = page.getByRole('region', { name: 'Performance' });
    await performance.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
    expect(await readTable(page, 'Latest trades')).toEqual(trades);
  });

  test('is led back from an address without a page', async () => {
    const person = await supergraph().person('Lost');
    const page = await visit('/nowhere');
    await signInOn(page, person);
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await page.getByRole('link', { name: 'Go to the dashboard' }).click();
    await page.getByRole('heading', { name: 'Welcome, Lost' }).waitFor();
  });
});
