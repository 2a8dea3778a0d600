import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tradesOf } from '../testing/compare-totals.ts';
import { readAll } from '../testing/read-all.ts';
import { executionIdentity } from './execution-identity.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');

/** The lines that are rows of trades can be dealt out to two files; all others belong to both. */
const FILES: [string, (line: string, at: number) => boolean][] = [
  ['generic-executions-2026.csv', (_, at) => at > 0],
  ['generic-round-trips-2026.csv', (_, at) => at > 0],
  ['tradovate-fills-2026.csv', (_, at) => at > 0],
  ['tradovate-position-history-2026.csv', (_, at) => at > 0],
  ['interactive-brokers-activity-2026.csv', (line) => line.startsWith('Trades,Data,')],
];

/** As stored: one execution for each identity. As shown: the trades that they come to. */
async function importAll(texts: readonly string[]) {
  const stored = new Map<string, Awaited<ReturnType<typeof readAll>>['executions'][number]>();
  for (const text of texts) {
    for (const execution of (await readAll(text)).executions)
      stored.set(executionIdentity(execution), execution);
  }
  const trades = tradesOf([...stored.values()]).map(({ symbol, trips }) => [
    symbol,
    trips.map(({ side, openedAt, quantity, netPnl, openQuantity, openFees }) =>
      [side, openedAt, quantity, netPnl, openQuantity, openFees].map(String),
    ),
  ]);
  return { stored: stored.size, trades: trades.sort() };
}

describe.each(FILES)('%s', (name, isTrade) => {
  const lines = readFileSync(join(FIXTURES, name), 'utf8').split(/\r?\n/).slice(0, -1);
  const tradeLines = lines.flatMap((line, at) => (isTrade(line, at) ? [at] : []));
  const without = (dropped: (at: number) => boolean): string =>
    `${lines.filter((line, at) => !isTrade(line, at) || !dropped(at)).join('\n')}\n`;
  const whole = without(() => false);

  test('imported twice it adds nothing', async () => {
    expect(await importAll([whole, whole])).toEqual(await importAll([whole]));
  });

  test('cut in two anywhere but between alike rows, in either order, the trades are the same', async () => {
    const expected = await importAll([whole]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tradeLines.slice(1)), fc.boolean(), async (cut, reversed) => {
        fc.pre(lines[cut] !== lines[cut - 1]);
        const halves = [without((at) => at >= cut), without((at) => at < cut)];
        expect(await importAll(reversed ? halves.reverse() : halves)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('two files that overlap come to the same as the whole', async () => {
    const third = tradeLines[Math.floor(tradeLines.length / 3)] ?? 0;
    const last = tradeLines[Math.floor((tradeLines.length * 2) / 3)] ?? 0;
    expect(await importAll([without((at) => at >= last), without((at) => at < third)])).toEqual(
      await importAll([whole]),
    );
  });
});
