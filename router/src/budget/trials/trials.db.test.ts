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

const PHASES = Math.ceil(TRIALS / 12_000);
const [real8, fast8] = [groupsOf('real', 8, PHASES), groupsOf('fast', 8, PHASES)];
const doomed4 = groupsOf('fast-doomed', 4, PHASES);
const everywhere = real8.map((groups, phase) =>
  [groups, fast8[phase], doomed4[phase]].flatMap((own) => own ?? []),
);

async function runningIn(store: BudgetStore, names: readonly string[]): Promise<number> {
  const states = await Promise.all(names.map((group) => store.read(group, budgetsOf(group, true))));
  return states.flat().reduce((sum, { running }) => sum + running, 0);
}

describeWithRedis(`${TRIALS} trials by ${ROUTERS} routers on one Redis`, () => {
  test(
    'no window is over-admitted, a rejection costs nothing, nothing settles twice, the killed heal',
    async () => {
      const { url, folder, real, fast } = await setUp();
      // The one that will be killed does an eighth; the others do the rest.
      const doomedTrials = Math.ceil(TRIALS / 8);
      const start = (name: string, seed: number, wrongBy: number, phases: readonly string[][] = everywhere) =>
        startRouter({
          ...{ name, url, seed, wrongBy, phases, logFile: join(folder, name) },
          trials: Math.ceil((TRIALS - doomedTrials) / (ROUTERS - 1)),
        });
      const lasting = [
        start('right', 1_001, 0),
        start('late', 2_002, -TEN_MINUTES),
        start('early', 3_003, TEN_MINUTES),
      ];
      const doomed = start('doomed', 4_004, 0, doomed4);
      await doomed.tried(doomedTrials);
      await doomed.kill();
      await Promise.all(lasting.map(({ done }) => done));

      const spent = readTrial(['right', 'late', 'early', 'doomed'].map((name) => join(folder, name)));
      for (const [budget, operations] of spent)
        expect([budget, brokenLaw(operations)]).toEqual([budget, null]);
      expect(spent.size).toBe(2 * everywhere.flat().length);
      const admitted = everywhere.flat().map((group) => spent.get(`${group} workspace`)?.length ?? 0);
      const all = admitted.reduce((sum, count) => sum + count, 0);
      if (process.env.BUDGET_TRIALS) process.stdout.write(`${all} of ${TRIALS} trials were admitted.\n`);
      expect(all).toBeLessThan(TRIALS);

      // What was settled, once, is what is gone: rejections and settlements too many would show here.
      for (const group of real8.flat()) {
        const budgets = budgetsOf(group, true);
        for (const [index, state] of (await real.read(group, budgets)).entries()) {
          const needed = (spent.get(`${group} ${budgets[index]?.id}`) ?? []).map(({ points }) => points);
          const used = needed.reduce((sum, points) => sum + points, 0);
          const day = state.windows.at(-1);
          expect([group, day?.remaining, state.running]).toEqual([group, (day?.limit ?? 0) - used, 0]);
        }
      }
      // Nobody settles what the killed router and the lost operations held; their leases end.
      while ((await runningIn(fast, [...fast8, ...doomed4].flat())) > 0);
    },
    Math.max(60_000, TRIALS), // milliseconds: some thousand trials take a second
  );
});
