import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHealth, untilTrue } from './own-process.ts';
import { emptyPlace, launch, leftRunning, NOTHING, postgresAt, start } from './product.ts';
import { seenByDemo } from './seen-by-demo.ts';

test('a first start ends cleanly wherever it is interrupted, and the next one makes up for it', async () => {
  await using place = await emptyPlace();
  // While initdb runs, or just after: it may be through between two looks.
  const initdb = () =>
    ['cluster.new', 'cluster'].some((name) => existsSync(join(place.dataDir, 'postgres', name)));
  const postgres = () => postgresAt(place).length > 0;
  // It listens, and is about to seed the demo trader.
  const listening = async () => (await readHealth(`http://127.0.0.1:${place.port}`)) !== null;
  const interruptions = [
    // Ctrl-C reaches all of the group: initdb and the build of the app too.
    { moment: initdb, signal: 'SIGINT' },
    { moment: initdb, signal: 'SIGTERM' },
    { moment: postgres, signal: 'SIGINT' },
    { moment: listening, signal: 'SIGTERM' },
  ] as const;
  for (const { moment, signal } of interruptions) {
    await using child = launch(place);
    await untilTrue(child, async () => child.output().startsWith('Starting') && (await moment()), 30);
    const status = await (signal === 'SIGINT' ? child.endGroup(signal) : child.end(signal));
    const when = `${signal} at ${moment.name}: ${child.output()}`;
    expect(status, when).toBe(0);
    expect(child.output(), when).toBe('Starting TradeSense …\n');
    expect(await leftRunning(place), when).toEqual(NOTHING);
  }
  await using product = await start(place);
  const { files } = await seenByDemo(product);
  expect(files.filter((file) => file.endsWith(' FINISHED'))).toEqual([
    'interactive-brokers-activity-2026.csv FINISHED',
    'thinkorswim-account-statement-2026.csv FINISHED',
    'tradovate-fills-2026.csv FINISHED',
  ]);
  expect(await product.end()).toBe(0);
}, 120_000);
