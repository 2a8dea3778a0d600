import type { Page } from 'playwright-core';
import { readTable } from './dashboard.page.ts';
import { factsIn } from './figures.ts';

export type TestFile = { readonly name: string; readonly text: string | Buffer };

/** Chooses a file in the dialog that the button opens. */
export async function chooseFile(page: Page, { name, text }: TestFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Drags a file in from the desktop and lets it go over the page's drop zone. */
export async function dropFile(page: Page, { name, text }: TestFile): Promise<void> {
  const zone = page.getByText('Drag the file that your broker exported here');
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'text/csv' }));
      return transfer;
    },
    [name, text.toString()] as const,
  );
  await zone.dispatchEvent('dragover', { dataTransfer });
  await zone.dispatchEvent('drop', { dataTransfer });
}

/** Waits until the import has ended and the dashboard follows it; gives the counts of its report by their names. */
export async function readReport(page: Page): Promise<Record<string, string>> {
  await page.getByRole('link', { name: 'Open the dashboard' }).waitFor();
  return factsIn(page.getByRole('region', { name: 'Report' }));
}

/** What the report says about rows that were not imported: line, what became of it and why, the row itself. */
export async function readIssues(page: Page): Promise<string[][]> {
  const part = 'Rows that were not imported';
  await page.getByRole('region', { name: part }).getByRole('table').waitFor();
  return readTable(page, part);
}

/** Undoes the import whose report is open. */
export async function undoImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('button', { name: 'Yes, undo it' }).click();
  await page.getByRole('heading', { name: 'Undone' }).waitFor();
}
