import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askWho, withKey } from '../api-keys/key-holder.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { eventually } from './eventually.ts';
import { signInOn } from './pages/sign-in.page.ts';

const NARROW = { viewport: { width: 320, height: 700 } };

describeInBrowser('API keys on the account page', ({ supergraph, visit }) => {
  const status = async (secret: string) => (await askWho(supergraph().origin, withKey(secret))).status;

  /** Reads the secret that is shown, and says that it was kept. */
  async function keepSecret(page: Page, name: string): Promise<string> {
    const shown = page.getByRole('region', { name: `Secret of ${name}` });
    const secret = await shown.getByLabel('Secret', { exact: true }).inputValue();
    expect(secret).toMatch(/^ts_live_\w{49}$/);
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    await shown.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(secret);
    return secret;
  }

  test('a key is made by keyboard on a narrow screen, used, given a new secret, and revoked', async () => {
    const person = await supergraph().person('Partner');
    const page = await visit('/account', NARROW);
    await signInOn(page, person);
    const section = page.getByRole('region', { name: 'API keys' });
    await section.getByText('None yet.').waitFor();

    await section.getByRole('button', { name: 'New API key' }).press('Enter');
    await section.getByLabel('Name', { exact: true }).fill('Nightly export');
    await section.getByRole('button', { name: 'Make the key' }).press('Enter');
    await section.getByRole('alert').getByText('Choose at least one').waitFor();
    await section.getByLabel('trades:read').press('Space');
    await section.getByLabel('Good for').selectOption('30 days');
    await section.getByLabel('Name', { exact: true }).press('Enter');
    const first = await keepSecret(page, 'Nightly export');
    expect(await status(first)).toBe(200);

    const card = section.getByRole('listitem', { name: 'Nightly export' });
    expect(await card.textContent()).toContain(`${first.slice(0, 12)}…${first.slice(-4)}`);
    await card.getByRole('button', { name: 'New secret' }).press('Enter');
    await card.getByRole('button', { name: 'Yes, make it' }).press('Enter');
    const second = await keepSecret(page, 'Nightly export');
    expect([await status(first), await status(second)]).toEqual([200, 200]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    await card.getByRole('button', { name: 'Revoke' }).press('Enter');
    await card.getByRole('button', { name: 'Keep it as it is' }).press('Enter');
    expect(await status(second)).toBe(200);
    await card.getByRole('button', { name: 'Revoke' }).press('Enter');
    await card.getByRole('button', { name: 'Yes, revoke it' }).press('Enter');
    await section.getByText('None yet.').waitFor();
    await eventually(() => Promise.all([status(first), status(second)])).toEqual([401, 401]);
  });
});
