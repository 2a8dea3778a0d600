import { readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartFailure } from '../start-failure.ts';
import { isAlive, ownIdentity } from './process-table.ts';
import { takeStartLock } from './start-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tradesense-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('one holder at a time; released, it is free again', async () => {
  const lock = await takeStartLock(folder);
  await expect(takeStartLock(folder)).rejects.toMatchObject({ code: 'already-running' });
  lock.release();
  (await takeStartLock(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('of many that find the lock of a dead process, exactly one gets it', async () => {
  writeFileSync(join(folder, 'start.lock'), JSON.stringify({ pid: process.pid, born: 'an earlier life' }));
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => takeStartLock(folder)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(refusals.every((reason) => reason instanceof StartFailure)).toBe(true);
});

test('a damaged lock is nobody’s', async () => {
  writeFileSync(join(folder, 'start.lock'), '');
  (await takeStartLock(folder)).release();
});

test('a process number that was given to another program is not the same process', () => {
  expect(isAlive(ownIdentity())).toBe(true);
  expect(isAlive({ ...ownIdentity(), born: 'an earlier life' })).toBe(false);
});
