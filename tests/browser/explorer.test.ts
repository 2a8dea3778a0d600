import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeKey } from '../api-keys/key-holder.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { eventually } from './eventually.ts';
import {
  alert,
  costBefore,
  EXPLORER,
  expectAnswer,
  openDocs,
  pasteQuery,
  useCredentials,
} from './pages/explorer.page.ts';

const FILLS = new URL('../../subgraphs/trading/fixtures/tradovate-fills-2026.csv', import.meta.url);

/** Where the documentation links a type or field, and whether it is there at all. */
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

describeInBrowser('the explorer', ({ supergraph, visit }) => {
  test('is the manual of the API, and comes from its own origin alone', async () => {
    const page = await visit('/graphql');
    await openDocs(page);
    await link(page, 'Query').click();
    await page.getByText('Where reading starts.').waitFor();
    await page.getByText('The plan catalogue, cheapest first. Public.').waitFor();
  });

  test('shows nobody the public part, says how to get more, and sends nothing that would be refused', async () => {
    const page = await visit('/graphql');
    await eventually(() => costBefore(page)).toBe('Needs credentials: Query.me.');
    await page.getByRole('link', { name: 'sign in or sign up in the app' }).waitFor();
    await openDocs(page);
    await link(page, 'Query').click();
    await link(page, 'plans').waitFor();
    expect(await link(page, 'me').count()).toBe(0);
    await page.getByLabel('Show everything in the documentation').check();
    await link(page, 'me').waitFor();
  });

  test('runs a query with a pasted access token, which it keeps in this tab only', async () => {
    const { accessToken } = await supergraph().person('Explorer');
    const page = await visit('/graphql', EXPLORER);
    await page.getByRole('status').getByText('Asking as nobody').waitFor();
    await pasteQuery(page, 'Plans', 'query Plans { plans { name } }');
    await expectAnswer(page, '"name": "Enterprise"');

    await useCredentials(page, accessToken);
    await page.getByRole('status').getByText('Asking with the pasted credentials').waitFor();
    await pasteQuery(page, 'WhoAmI', 'query WhoAmI { me { person { displayName } } }');
    await expectAnswer(page, '"displayName": "Explorer"');

    const kept = await page.evaluate(() => ({
      tab: Object.values(sessionStorage).join(),
      origin: Object.values(localStorage).join() + document.cookie,
    }));
    expect(kept.tab).toContain(accessToken);
    expect(kept.origin).not.toContain(accessToken);
    await page.reload();
    await page.getByRole('status').getByText('Asking with the pasted credentials').waitFor();
  });

  test('shows what the scopes of an API key open, and takes out of a query what they do not', async () => {
    const { origin, person } = supergraph();
    const scopes = ['trades:read'];
    const { secret } = await makeKey(await person('Scoped'), { scopes, allowedOrigins: [origin] });
    const page = await visit('/graphql', EXPLORER);
    await useCredentials(page, secret);
    await page.getByRole('status').getByText('This API key has the scopes trades:read').waitFor();
    await openDocs(page);
    await link(page, 'Query').click();
    await link(page, 'Viewer').click();
    await link(page, 'trades').waitFor();
    expect(await link(page, 'subscription').count()).toBe(0);

    await eventually(() => costBefore(page)).toContain(
      'Not open to these credentials: Viewer.person, Viewer.performance, Viewer.subscription.',
    );
    await page.getByRole('button', { name: 'Take out what is not open to you' }).click();
    await eventually(() => costBefore(page)).not.toContain('Not open to these credentials');
    await expectAnswer(page, '"tradesRevision":');
    expect(await page.getByRole('region', { name: 'Result Window' }).textContent()).not.toContain('errors');
  });

  test('asks for the price of what is sound only, and drops the question when it is out of date', async () => {
    const { accessToken } = await supergraph().person('Pricer');
    const page = await visit('/graphql', EXPLORER);
    await useCredentials(page, accessToken);
    await eventually(() => costBefore(page)).toContain('Costs at most');
    const priced: string[] = [];
    page.on('request', (request) => {
      if (request.headers()['x-cost-only'] === '1') priced.push(request.postDataJSON().operationName);
    });
    await pasteQuery(page, 'Broken', 'query Broken { me { id }');
    await eventually(() => costBefore(page)).toMatch(/^Cannot be run yet\. Line 1: Syntax Error/);
    await pasteQuery(page, 'Unknown', 'query Unknown { mee { id } }');
    await eventually(() => costBefore(page)).toContain('Cannot query field "mee"');
    expect(priced).toEqual([]);

    // The first answer is held back until the second question is answered.
    const held = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().operationName === 'Slow') await held.promise;
      await route.continue().catch(() => undefined);
    });
    const cancelled = page.waitForEvent('requestfailed');
    await pasteQuery(page, 'Slow', 'query Slow { plans { name } }');
    await eventually(() => priced).toEqual(['Slow']);
    await pasteQuery(page, 'Quick', 'query Quick { me { id } }');
    await eventually(() => costBefore(page)).toContain('Costs at most 1: 1 point.');
    expect((await cancelled).postDataJSON().operationName).toBe('Slow');
    held.resolve();
    expect(priced).toEqual(['Slow', 'Quick']);
  });

  test('fills an example with an id from the answer before it', async () => {
    const trader = await supergraph().person('Filler');
    await trader.import('fills.csv', readFileSync(FILLS));
    const page = await visit('/graphql');
    await useCredentials(page, trader.accessToken);
    await page.getByRole('tab', { name: 'TradePage' }).click();
    await page.getByText('run TradesPage first').waitFor();
    await page.getByRole('tab', { name: 'TradesPage' }).click();
    await expectAnswer(page, '"tags":');
    await page.getByRole('tab', { name: 'TradePage' }).click();
    await page.getByRole('button', { name: /^Use trd_/ }).click();
    await expectAnswer(page, '"trade": {');
  });

  test('can be used by keyboard alone on a phone', async () => {
    const { accessToken } = await supergraph().person('Keyboard');
    const page = await visit('/graphql', { viewport: { width: 375, height: 720 } });
    // Once the example has been looked at, the page is complete, and nothing moves the focus any more.
    await eventually(() => costBefore(page)).toBe('Needs credentials: Query.me.');
    await page.keyboard.press('Tab');
    await eventually(() =>
      page.getByLabel('Access token or API key').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.keyboard.insertText(accessToken);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('This sign-in has the scopes').waitFor();
    await eventually(() => costBefore(page)).toMatch(/^Costs at most \d+: 1 point\./);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(375);
    const focusOn = page.getByRole('button', { name: 'Execute query' });
    for (let step = 0; step < 60; step += 1) {
      if (await focusOn.evaluate((button) => button === document.activeElement)) break;
      // Inside an editor Tab indents; Control+M lets it move on.
      await page.keyboard.press('Control+M');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Control+M');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('The last run cost').waitFor();
  });

  test('says that credentials are not good, and that the server cannot be reached', async () => {
    const page = await visit('/graphql', { provokes: /status of 401|ERR_FAILED/ });
    await useCredentials(page, 'ts_live_mistyped');
    await alert(page).getByText('The server refused these credentials.').waitFor();
    await page.route('**/graphql/schema*', (route) => route.abort());
    await page.getByRole('button', { name: 'Forget it' }).click();
    await alert(page).getByText('The server cannot be reached.').waitFor();
    await page.unroute('**/graphql/schema*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You see the public part of the API.').waitFor();
  });
});
