import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './describe-in-browser.ts';
import { eventually } from './eventually.ts';

/** Pastes a query of this name over what stands in the editor, and waits until the explorer has read it. */
async function pasteQuery(page: Page, name: string, query: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), query);
  await page.getByRole('region', { name: 'Operation Editor' }).getByRole('textbox').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await page.getByRole('tab', { name }).waitFor();
}

/** Runs the query and waits for an answer that holds `text`. */
async function expectAnswer(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Execute query' }).click();
  const answer = page.getByRole('region', { name: 'Result Window' });
  // The editor writes spaces that do not break.
  const words = async () => (await answer.textContent())?.replaceAll('\u00a0', ' ');
  await eventually(words).toContain(text);
}

describeInBrowser('the explorer', ({ supergraph, visit }) => {
  test('is the manual of the API, and comes from its own origin alone', async () => {
    const page = await visit('/graphql');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('Where reading starts.').waitFor();
    await page.getByText('The plan catalogue, cheapest first. Public.').waitFor();
  });

  test('runs a query with a pasted access token, which it keeps in this tab only', async () => {
    const { accessToken } = await supergraph().person('Explorer');
    const page = await visit('/graphql', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('status').getByText('Asking as nobody').waitFor();
    await pasteQuery(page, 'Plans', 'query Plans { plans { name } }');
    await expectAnswer(page, '"name": "Enterprise"');

    await page.getByLabel('Access token or API key').fill(accessToken);
    await page.getByRole('button', { name: 'Use it' }).click();
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
});
