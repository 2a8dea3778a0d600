import { describe } from 'vitest';
import { createLog } from '../../../../kit/log/create-log.ts';
import { budgetStoreContract } from '../contract/budget-store.contract.ts';
import { settlingContract } from '../contract/settling.contract.ts';
import { START, type TestStore } from '../contract/spender.ts';
import { createMemoryBudgetStore } from '../memory/memory-store.ts';
import { createDegradingBudgetStore } from './degrading-store.ts';

const log = createLog({ name: 'test', level: 'silent' });

async function openStore(): Promise<TestStore> {
  let now = START;
  const clock = () => new Date(now);
  const shared = createMemoryBudgetStore({ clock });
  // Deciding takes no time here; a machine that is busy must not make it late.
  const store = createDegradingBudgetStore({ shared, log, replicas: 2, clock, deadlineMs: 10_000 });
  return {
    store,
    async advance(ms) {
      now += ms;
    },
  };
}

describe('the budgets over a shared store that answers keep its contract', () => {
  budgetStoreContract(openStore);
  settlingContract(openStore);
});
