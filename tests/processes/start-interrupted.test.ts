import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHealth, untilTrue } from './own-process.ts';
import { emptyPlace, launch, leftRunning, NOTHING, type Place, postgresAt, start } from './product.ts';
import { seenByDemo } from './seen-by-demo.ts';

let place: Place;
beforeEach(async () => {
  place = await emptyPlace();
});
afterEach(() => place[Symbol.asyncDispose]());

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a first start ends cleanly on %s wherever it is, and the next one makes up for it',
  async (signal) => {
    const moments = [
      // While initdb runs. SIGTERM lets it finish, so this can be met only once.
      () => existsSync(join(place.dataDir, 'postgres', 'cluster.new')),
      (output: string) => output.includes('Starting'),
      () => postgresAt(place).length > 0,
      async () => (await readHealth(`http://127.0.0.1:${place.port}`)) !== null,
    ];
    for (const [index, moment] of moments.entries()) {
      await using child = launch(place);
      await untilTrue(child, () => moment(child.output()), 30);
      // Ctrl-C reaches all of the group: initdb and the build of the app too.
      const status = await (signal === 'SIGINT' ? child.endGroup(signal) : child.end(signal));
      expect(status, `moment ${index}: ${child.output()}`).toBe(0);
      expect(child.output(), `moment ${index}`).toMatch(/^Starting TradeSense …\n$/);
      expect(await leftRunning(place)).toEqual(NOTHING);
    }
    await using product = await start(place);
    const { files } = await seenByDemo(product);
    expect(files.filter((file) => file.endsWith(' FINISHED'))).toEqual([
      'interactive-brokers-activity-2026.csv FINISHED',
      'thinkorswim-account-statement-2026.csv FINISHED',
      'tradovate-fills-2026.csv FINISHED',
    ]);
    expect(await product.end()).toBe(0);
  },
);
