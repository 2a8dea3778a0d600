import { describe, expect, test } from 'vitest';
import { budgetStoreContract } from '../contract/budget-store.contract.ts';
import { settlingContract } from '../contract/settling.contract.ts';
import { createSpender, figures, START } from '../contract/spender.ts';
import { createMemoryBudgetStore } from './memory-store.ts';

function openStore(mostBudgets?: number) {
  let now = START;
  const clock = () => new Date(now);
  const store = createMemoryBudgetStore(mostBudgets === undefined ? { clock } : { clock, mostBudgets });
  return {
    store,
    async advance(ms: number) {
      now += ms;
    },
  };
}

describe('the budgets in memory keep the contract of a store', () => {
  budgetStoreContract(async () => openStore());
  settlingContract(async () => openStore());
});

test('beyond the most budgets, the one that is unused longest is forgotten', async () => {
  const { store } = openStore(2);
  const [first, second, third] = ['a', 'b', 'c'].map((group) => createSpender(store, { day: 10 }, group));
  if (!first || !second || !third) throw new Error('three spenders');
  for (const spender of [first, second, first, third]) await spender.use(1);
  const left = async () =>
    Promise.all([first, second, third].map(async (spender) => figures(await spender.state()).day?.[0]));
  expect(await left()).toEqual([8, 10, 9]);
});

test('a clock that is set back gives nothing away', async () => {
  const { store, advance } = openStore();
  const spender = createSpender(store, { minute: 20, hour: 100 });
  await spender.use(20);
  await advance(-3_600_000);
  expect(await spender.rejection(1)).toMatchObject({ retryMs: 3_000 });
  await advance(3_600_000 + 3_000);
  await spender.use(1);
});
