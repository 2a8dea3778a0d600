import fc from 'fast-check';
import { test } from 'vitest';
import { START } from '../contract/spender.ts';
import { createMemoryBudgetStore } from '../memory/memory-store.ts';
import { histories } from './history.ts';
import { liveThrough } from './live-through.ts';

const RUNS = 1_000;

test('whatever happens to a budget in memory, it never admits more than the law allows', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      let now = START;
      const store = createMemoryBudgetStore({ clock: () => new Date(now) });
      const advance = async (ms: number) => {
        now += ms;
      };
      await liveThrough(steps, { store, advance });
    }),
    { numRuns: RUNS },
  );
});
