import type { Page } from 'playwright-core';
import { eventually } from '../eventually.ts';

/** What pages of the explorer may do beyond others: tests paste into its editors. */
export const EXPLORER = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Pastes a query of this name over what stands in the editor, and waits until the explorer has read it. */
export async function pasteQuery(page: Page, name: string, query: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), query);
  await page.getByRole('region', { name: 'Operation Editor' }).getByRole('textbox').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await page.getByRole('tab', { name }).waitFor();
}

/** Pastes credentials, which are then those of the tab. */
export async function useCredentials(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Access token or API key').fill(secret);
  await page.getByRole('button', { name: 'Use it' }).click();
}

/** Text without the spaces that do not break, which the editor writes. */
async function textOf(page: Page, role: 'region' | 'status' | 'list', name: string): Promise<string> {
  const text = await page.getByRole(role, { name }).textContent();
  return (text ?? '').replaceAll('\u00a0', ' ');
}

/** What the explorer says of cost and budget. */
export const costBefore = (page: Page) => textOf(page, 'status', 'Cost before the run');
export const lastRun = (page: Page) => textOf(page, 'status', 'Last run');
export const budgetLeft = (page: Page) => textOf(page, 'list', 'Budget left');

export async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Execute query' }).click();
}

/** Runs the query and waits for an answer that holds `text`. */
export async function expectAnswer(page: Page, text: string): Promise<void> {
  await run(page);
  await eventually(() => textOf(page, 'region', 'Result Window')).toContain(text);
}

/** Opens the documentation. */
export async function openDocs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
}

/** What the explorer says at once; the editors have alerts of their own. */
export const alert = (page: Page) => page.getByRole('banner').getByRole('alert');
