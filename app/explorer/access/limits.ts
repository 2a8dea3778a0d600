import type { BudgetWindow } from '../answer/budget.ts';
import { readAnswer } from '../answer/read-answer.ts';
import type { Ask } from '../request/ask.ts';
import type { KnownAccess } from './access.ts';

/** What the plan allows, and how the budget stands. */
export type Limits = { maximum: number | null; budget: readonly BudgetWindow[] };

const QUESTION = `query Limits {
  rateLimit { maximumOperationCost windows { window limit remaining resetSeconds } }
}`;

type RateLimit = {
  maximumOperationCost: number;
  windows: { window: string; limit: number; remaining: number; resetSeconds: number }[];
};

/** Asks what the caller may spend, which is free. Null where the server does not tell. `now` is in milliseconds. */
export async function loadLimits(
  ask: Ask,
  { everything }: KnownAccess,
  { signal, now }: { signal: AbortSignal; now: () => number },
): Promise<Limits | null> {
  // A router of another supergraph need not have the field.
  if (!everything.getQueryType()?.getFields().rateLimit) return null;
  const { data } = await readAnswer(await ask({ query: QUESTION }, { signal }));
  const { rateLimit } = (data ?? {}) as { rateLimit?: RateLimit | null };
  if (!rateLimit) return null;
  return {
    maximum: rateLimit.maximumOperationCost,
    budget: rateLimit.windows.map(({ window, limit, remaining, resetSeconds }) => ({
      window: window.toLowerCase(),
      limit,
      remaining,
      wholeAt: now() + resetSeconds * 1_000,
    })),
  };
}
