import type { Page } from 'playwright-core';
import { factsIn, shownCents } from './figures.ts';

/** The tiles above everything else, by their names. */
export async function readSummary(page: Page): Promise<Record<string, string>> {
  const summary = page.getByRole('region', { name: /^Summary in / });
  await summary.waitFor();
  return factsIn(summary);
}

/** The month that the calendar shows, such as "March 2026". */
export function shownMonth(page: Page): Promise<string | null> {
  return page
    .getByRole('region', { name: 'Calendar' })
    .getByText(/^[A-Z][a-z]+ \d{4}$/)
    .textContent();
}

/** Days of the calendar on which something was realised: day of the month, cents, closed trades. */
export async function readCalendar(page: Page): Promise<[day: number, net: string, trades: number][]> {
  const cells = await page.getByRole('region', { name: 'Calendar' }).getByRole('cell').allInnerTexts();
  return cells.flatMap((cell) => {
    const [, day, net, trades] = /^(\d+)\s+(\S+)\s+(\d+) trades?$/.exec(cell.trim()) ?? [];
    return day && net ? [[Number(day), shownCents(net), Number(trades)]] : [];
  });
}

/** Rows of the table in a part of a page, without its heading: the texts of their cells. */
export async function readTable(page: Page, part: string): Promise<string[][]> {
  const rows = await page.getByRole('region', { name: part }).getByRole('row').all();
  return Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
}
