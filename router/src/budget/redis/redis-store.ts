import type { Log } from '../../../../kit/log/create-log.ts';
import type { Budget, BudgetStore } from '../budget.ts';
import { checkBudgets, checkReservation, checkSettlement } from '../check-reservation.ts';
import { readDecision, readStates } from './read-reply.ts';
import { connectScripts } from './script-connection.ts';
import { REDIS_CLOCK } from './scripts/state.lua.ts';

export type RedisBudgetStoreOptions = {
  /** `redis://…` or `rediss://…`. The server must never evict keys: a forgotten budget is a whole one. */
  readonly url: string;
  readonly log: Log;
};

/**
 * Counts what is spent in Redis 7 or later, for any number of routers. A decision over all windows of all budgets is one
 * script, on the clock of Redis alone. The keys of a group lie on one node of a cluster, and expire a day after the last
 * use. A command is never sent twice; while Redis is away every call rejects soon.
 */
export function createRedisBudgetStore(options: RedisBudgetStoreOptions): BudgetStore {
  return createScriptedBudgetStore({ ...options, clock: REDIS_CLOCK });
}

/** The same on another clock, for tests of days. @param options.clock Lua that gives the milliseconds since the epoch */
export function createScriptedBudgetStore(options: RedisBudgetStoreOptions & { clock: string }): BudgetStore {
  const scripts = connectScripts(options.url, options.log, options.clock);
  return {
    async admit(reservation) {
      checkReservation(reservation);
      const { id, group, budgets, points } = reservation;
      const reply = await scripts.admit(keysOf(group, budgets), [points, id, ...limitsOf(budgets)]);
      return readDecision(reply, budgets);
    },
    async settle({ id, group, budgets }, points) {
      checkSettlement(points);
      await scripts.settle(keysOf(group, budgets), [points, id]);
    },
    async read(group, budgets) {
      checkBudgets(group, budgets);
      return readStates(await scripts.read(keysOf(group, budgets), limitsOf(budgets)), budgets);
    },
    async close() {
      scripts.close();
    },
  };
}

/** The braces put all keys of a group on one node of a Redis Cluster. */
function keysOf(group: string, budgets: readonly Budget[]): string[] {
  return budgets.map(({ id }) => `tradesense:budget:{${group}}:${id}`);
}

/** Four numbers for each budget, as the scripts take them. */
function limitsOf(budgets: readonly Budget[]): number[] {
  return budgets.flatMap(({ limits: { minute, hour, day, concurrent } }) =>
    [minute, hour, day, concurrent].map((limit) => limit ?? -1),
  );
}
