import type { GraphiQLProps } from 'graphiql';
import { useCallback, useEffect, useState } from 'react';
import type { Access } from './access/access.ts';
import { loadLimits } from './access/limits.ts';
import type { BudgetWindow } from './answer/budget.ts';
import { type Outcome, readOutcome, unreachable } from './answer/outcome.ts';
import { type KnownIds, learnIds } from './examples/example-ids.ts';
import type { Ask } from './request/ask.ts';
import { withItsName } from './request/operation-name.ts';

type Fetcher = GraphiQLProps['fetcher'];

/** What running operations has taught: the last outcome, the budget, ids for the examples. */
export type Runs = {
  fetcher: Fetcher;
  outcome: Outcome | null;
  budget: readonly BudgetWindow[];
  onBudget: (budget: readonly BudgetWindow[]) => void;
  /** The most that one operation may cost; null while it is not known. */
  maximum: number | null;
  ids: KnownIds;
};

/** Runs what the editor holds, and keeps what the answers tell. All of it is forgotten with the credentials. */
export function useRuns(ask: Ask, access: Access): Runs {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [budget, setBudget] = useState<readonly BudgetWindow[]>([]);
  const [maximum, setMaximum] = useState<number | null>(null);
  const [ids, setIds] = useState<KnownIds>(new Map());

  useEffect(() => {
    setOutcome(null);
    setBudget([]);
    setMaximum(null);
    setIds(new Map());
    if (access.phase !== 'known') return;
    const leaving = new AbortController();
    const { signal } = leaving;
    loadLimits(ask, access, { signal, now: Date.now }).then(
      (limits) => {
        if (signal.aborted || !limits) return;
        setMaximum(limits.maximum);
        setBudget(limits.budget);
      },
      // The price alone is shown then.
      () => undefined,
    );
    return () => leaving.abort();
  }, [ask, access]);

  const fetcher = useCallback<Fetcher>(
    async (operation, options) => {
      const response = await ask(withItsName(operation), { headers: options?.headers }).catch(() => null);
      if (!response) {
        const failed = unreachable(Date.now());
        setOutcome(failed);
        return { errors: [{ message: failed.refusal?.message ?? '' }] };
      }
      const { answer, outcome } = await readOutcome(response, Date.now());
      setOutcome(outcome);
      if (outcome.budget.length > 0) setBudget(outcome.budget);
      if (outcome.refusal?.kind === 'too costly') setMaximum(outcome.refusal.maximum);
      setIds((known) => learnIds(known, answer.data));
      return answer.body;
    },
    [ask],
  );
  return { fetcher, outcome, budget, onBudget: setBudget, maximum, ids };
}
