import { readFileSync } from 'node:fs';

/** Commands of the document, and the answer that it shows for them. */
export type Step = { commands: string; shown: string | null };

const BLOCK = /^```(sh|json|text)\n([\s\S]*?)^```$/gm;

/** The document for partners. */
export const DOCUMENT = readFileSync(new URL('../../docs/api-partners.md', import.meta.url), 'utf8');

/** Every block of commands with the answer that follows it. Throws when an answer belongs to no commands. */
export function readSteps(document: string): Step[] {
  const steps: Step[] = [];
  for (const [, language, text = ''] of document.matchAll(BLOCK)) {
    const last = steps.at(-1);
    if (language === 'sh') steps.push({ commands: text, shown: null });
    else if (last && last.shown === null) last.shown = text;
    else throw new Error(`This answer belongs to no commands:\n${text}`);
  }
  return steps;
}

/** The cells of the table whose first heading is this, without the headings. */
export function readTable(document: string, firstHeading: string): string[][] {
  const lines = document.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${firstHeading}`.trimEnd()));
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
