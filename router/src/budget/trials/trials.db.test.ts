import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../../../../kit/log/create-log.ts';
import { describeWithRedis, testRedis } from '../../../../tests/setup/test-redis.ts';
import type { BudgetStore } from '../budget.ts';
import { brokenLaw } from '../law/law.ts';
import { createRedisBudgetStore, createScriptedBudgetStore } from '../redis/redis-store.ts';
import { readTrial } from './read-trial.ts';
import { startRouter } from './run-routers.ts';
import { budgetsOf, FAST_CLOCK, groupsOf } from './trial-plan.ts';

/** `BUDGET_TRIALS=1000000 npx vitest run --project database router/src/budget/trials` is the long form. */
const TRIALS = Number(process.env.BUDGET_TRIALS ?? 12_000);
const ROUTERS = 4;
const TEN_MINUTES = 600_000;
const log = createLog({ name: 'test', level: 'warn' });
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function setUp() {
  const redis = await testRedis();
  const folder = await mkdtemp(join(tmpdir(), 'tradesense-trials-'));
  const real = createRedisBudgetStore({ url: redis.url, log });
  const fast = createScriptedBudgetStore({ url: redis.url, log, clock: FAST_CLOCK });
  closing.push(redis.release, () => rm(folder, { recursive: true }), real.close, fast.close);
  return { url: redis.url, folder, real, fast };
}

const groups = { real: groupsOf('real', 8), fast: groupsOf('fast', 8), doomed: groupsOf('fast-doomed', 4) };

async function runningIn(store: BudgetStore, names: readonly string[]): Promise<number> {
  const states = await Promise.all(names.map((group) => store.read(group, budgetsOf(group, true))));
  return states.flat().reduce((sum, { running }) => sum + running, 0);
}

describeWithRedis(`${TRIALS} trials by ${ROUTERS} routers on one Redis`, () => {
  test(
    'no window is over-admitted, a rejection costs nothing, nothing settles twice, the killed heal',
    async () => {
      const { url, folder, real, fast } = await setUp();
      const start = (name: string, seed: number, wrongBy: number, own: readonly string[]) =>
        startRouter({
          ...{ name, url, seed, wrongBy, groups: own },
          logFile: join(folder, name),
          trials: Math.ceil(TRIALS / ROUTERS),
        });
      const everywhere = [...groups.real, ...groups.fast, ...groups.doomed];
      const lasting = [
        start('right', 1_001, 0, everywhere),
        start('late', 2_002, -TEN_MINUTES, everywhere),
        start('early', 3_003, TEN_MINUTES, everywhere),
      ];
      const doomed = start('doomed', 4_004, 0, groups.doomed);
      await doomed.tried(Math.floor(TRIALS / ROUTERS / 2));
      await doomed.kill();
      await Promise.all(lasting.map(({ done }) => done));

      const spent = readTrial(['right', 'late', 'early', 'doomed'].map((name) => join(folder, name)));
      for (const [budget, operations] of spent)
        expect([budget, brokenLaw(operations)]).toEqual([budget, null]);
      expect(spent.size).toBe(2 * everywhere.length);
      const admitted = everywhere.map((group) => spent.get(`${group} workspace`)?.length ?? 0);
      const all = admitted.reduce((sum, count) => sum + count, 0);
      if (process.env.BUDGET_TRIALS) process.stdout.write(`${all} of ${TRIALS} trials were admitted.\n`);
      expect(all).toBeLessThan(TRIALS);

      // What was settled, once, is what is gone: rejections and settlements too many would show here.
      for (const group of groups.real) {
        const budgets = budgetsOf(group, true);
        for (const [index, state] of (await real.read(group, budgets)).entries()) {
          const needed = (spent.get(`${group} ${budgets[index]?.id}`) ?? []).map(({ points }) => points);
          const used = needed.reduce((sum, points) => sum + points, 0);
          const day = state.windows.at(-1);
          expect([group, day?.remaining, state.running]).toEqual([group, (day?.limit ?? 0) - used, 0]);
        }
      }
      // Nobody settles what the killed router and the lost operations held; their leases end.
      while ((await runningIn(fast, [...groups.fast, ...groups.doomed])) > 0);
    },
    Math.max(60_000, TRIALS), // milliseconds: some thousand trials take a second
  );
});
