import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, readHealth } from './own-process.ts';
import { emptyPlace, launch, leftRunning, NOTHING, type Place, reset, start } from './product.ts';
import { createSmallDisk, whyNoDisk } from './small-disk.ts';

const noDemo = { env: { SEED_DEMO: 'false' } };

/** Exit status 1, and what it wrote besides "Starting" is the one sentence; nothing is left running. */
async function expectRefusal(place: Place, sentence: RegExp): Promise<void> {
  await using child = launch(place, noDemo);
  expect(await child.ended, child.output()).toBe(1);
  const lines = child.output().trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('Starting'))).toEqual([expect.stringMatching(sentence)]);
}

test('every variable that cannot be used is named at once', async () => {
  await using place = await emptyPlace();
  await using child = launch(place, { env: { PORT: 'http', SEED_DEMO: 'perhaps', LOG_LEVEL: 'loud' } });
  expect(await child.ended).toBe(1);
  for (const variable of ['PORT', 'SEED_DEMO', 'LOG_LEVEL']) {
    expect(child.output()).toMatch(new RegExp(`^  ${variable} .*It takes `, 'm'));
  }
  expect(child.output()).not.toContain('    at ');
});

// One data folder, in this order.
describe('a start that cannot be', () => {
  let place: Place;
  beforeAll(async () => {
    place = await emptyPlace();
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test('a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(place.port, '127.0.0.1', resolve));
    await expectRefusal(place, new RegExp(`cannot listen on 127\\.0\\.0\\.1:${place.port}: another program`));
    expect((await leftRunning(place)).postgres).toEqual([]);
    await new Promise((resolve) => other.close(resolve));
  });

  test('a second start on the same folder, and a reset; the first start goes on', async () => {
    await using first = await start(place, noDemo);
    const elsewhere = { ...place, port: await freePort() };
    const running = new RegExp(
      `already runs on the data folder .* \\(process ${first.pid}\\); stop it first`,
    );
    await expectRefusal(elsewhere, running);
    await using refused = reset(place);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(running);
    expect((await readHealth(first.origin))?.status).toBe(200);
    expect(await first.end()).toBe(0);
    expect(await leftRunning(place)).toEqual(NOTHING);
  });

  test('not for locks of processes that are gone, whose numbers others have by now', async () => {
    const { pid } = process;
    writeFileSync(join(place.dataDir, 'postgres', 'cluster', 'postmaster.pid'), `${pid}\n/elsewhere\n`);
    writeFileSync(join(place.dataDir, 'postgres', 'start.lock'), JSON.stringify({ pid, born: 'boot/1' }));
    await using product = await start(place, noDemo);
    expect(await product.end()).toBe(0);
  });

  test('damaged secrets', async () => {
    const file = join(place.dataDir, 'secrets.json');
    const kept = readFileSync(file);
    writeFileSync(file, kept.subarray(0, 40));
    await expectRefusal(
      place,
      /^The secrets in .*secrets\.json are damaged: restore the file, or run npm run reset/,
    );
    writeFileSync(file, kept);
    expect(await leftRunning(place)).toEqual(NOTHING);
  });

  test('reset clears what a start made, and nothing else', async () => {
    mkdirSync(join(place.dataDir, 'mine'));
    await using done = reset(place);
    expect(await done.ended, done.output()).toBe(0);
    expect(existsSync(join(place.dataDir, 'mine'))).toBe(true);
    expect(existsSync(join(place.dataDir, 'postgres'))).toBe(false);
    expect(existsSync(join(place.dataDir, 'secrets.json'))).toBe(false);
  });

  test('a data folder that is a file', async () => {
    await expectRefusal({ ...place, dataDir: import.meta.filename }, /is no folder: choose another/);
  });

  test('a data folder where nobody may write', async () => {
    // The kernel's own file system takes no folders, not even from root.
    const dataDir = '/sys/tradesense';
    await expectRefusal(
      { ...place, dataDir },
      /^The data folder .* cannot be written: (permission|the disk is)/,
    );
  });
});

const noDisk = whyNoDisk();
describe.skipIf(noDisk !== null)(
  `disks that cannot be written${noDisk ? ` [not run: ${noDisk}]` : ''}`,
  () => {
    test('a full one, at the first start and at a later one; with space again the data are there', async () => {
      await using home = await emptyPlace();
      using disk = createSmallDisk(400);
      const place = { ...home, dataDir: disk.folder };
      disk.fillUpTo(100);
      await expectRefusal(place, /^The disk is full: .* has \d+ MB left and a start needs 250 MB\./);
      expect(existsSync(join(disk.folder, 'postgres'))).toBe(false);
      disk.empty();
      await using product = await start(place, noDemo);
      disk.fillUpTo(5);
      expect(await product.end()).toBe(0);
      await expectRefusal(place, /^The disk is full: .* has \d MB left and a start needs 32 MB\./);
      disk.empty();
      await using again = await start(place, noDemo);
      expect(await again.end()).toBe(0);
      expect(await leftRunning(place)).toEqual(NOTHING);
    });

    test('one that is read-only', async () => {
      await using home = await emptyPlace();
      using disk = createSmallDisk(1);
      disk.makeReadOnly();
      const place = { ...home, dataDir: disk.folder };
      await expectRefusal(place, /^The data folder .* cannot be written: the disk is read-only\./);
    });
  },
);
