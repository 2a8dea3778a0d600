import type { Budget, BudgetLimits } from '../budget.ts';

/** What one router process of a trial is told. */
export type RouterOrders = {
  readonly name: string;
  readonly url: string;
  readonly logFile: string;
  readonly seed: number;
  /** Admissions that it tries. */
  readonly trials: number;
  /** Names of the groups that it charges, in as many phases, so that all routers always meet at a few fresh ones. */
  readonly phases: readonly (readonly string[])[];
  /** Milliseconds by which its wall clock is wrong. */
  readonly wrongBy: number;
};

/** Groups named "fast-…" live this many times as fast, so that windows slide and leases end within a trial. */
export const FAST = 100;
/** Lua: the clock of the fast groups, Redis' own too. */
export const FAST_CLOCK = `(function()
  local time = redis.call('TIME')
  return math.floor((time[1] * 1000 + time[2] / 1000) * ${FAST})
end)()`;

/** A different window is the narrowest in each; every one has a day, whose reset tells the instant of a decision. */
const PLANS: readonly BudgetLimits[] = [
  { minute: 40, hour: 150, day: 100_000, concurrent: 10 },
  { minute: 5_000, hour: 300, day: 100_000, concurrent: 20 },
  { minute: 50_000, hour: 100_000, day: 200, concurrent: 50 },
  { minute: 1_000_000, hour: 10_000_000, day: 100_000_000, concurrent: 4 },
];

/** So many groups of each of so many phases: "real-0", "real-1", … */
export function groupsOf(kind: 'real' | 'fast' | 'fast-doomed', count: number, phases: number): string[][] {
  return Array.from({ length: phases }, (_, phase) =>
    Array.from({ length: count }, (_, number) => `${kind}-${phase * count + number}`),
  );
}

export function isFast(group: string): boolean {
  return group.startsWith('fast');
}

/** The workspace's budget, and that of a key with half of everything. */
export function budgetsOf(group: string, withKey: boolean): Budget[] {
  const plan = PLANS[Number(group.split('-').at(-1)) % PLANS.length];
  if (!plan) throw new Error(`The group "${group}" has no plan.`);
  const half = (limit: number | null) => (limit === null ? null : Math.ceil(limit / 2));
  const key: BudgetLimits = {
    minute: half(plan.minute),
    hour: half(plan.hour),
    day: half(plan.day),
    concurrent: half(plan.concurrent),
  };
  const workspace = { id: 'workspace', limits: plan };
  return withKey ? [workspace, { id: 'key', limits: key }] : [workspace];
}
