import type { Log } from '../../../kit/log/create-log.ts';
import type { BudgetState, BudgetStore } from '../budget/budget.ts';
import { budgetsOf } from '../budget/budgets-of.ts';
import { pointsOf } from '../budget/points.ts';
import { afterRefund } from '../budget/standing.ts';
import type { RouterRequest } from '../router-request.ts';

/** Points that the request really took: by what its answer holds, or all that was reserved while that is not known. */
function pointsTaken({ actualCost, cost }: RouterRequest): number {
  return pointsOf(actualCost ?? cost?.estimate ?? 0);
}

export type Settle = {
  /** Whether anybody is held to a budget here. */
  limited: boolean;
  /** Gives back what was reserved and not used. Call it once a request has ended, however it ended; it does not wait. */
  settle(request: RouterRequest): void;
  /** How the caller's budgets stand once this request is settled; none where nothing is limited. */
  standing(request: RouterRequest): Promise<readonly BudgetState[]>;
  /** Resolves when everything that was to be settled is. */
  drained(): Promise<void>;
};

/** The last stage, and what callers are told of it. */
export function createSettle({ budgets, log }: { budgets: BudgetStore | null; log: Log }): Settle {
  const underWay = new Set<Promise<void>>();
  return {
    limited: budgets !== null,
    settle(request) {
      if (!budgets || !request.admission) return;
      const settled = budgets
        .settle(request.admission.reservation, pointsTaken(request))
        // Its lease ends by itself; until then the caller has a little less.
        .catch((error: unknown) => log.warn({ err: error, requestId: request.id }, 'not settled'))
        .finally(() => underWay.delete(settled));
      underWay.add(settled);
    },
    async standing(request) {
      const { identity, admission } = request;
      if (!budgets || !identity) return [];
      if (!request.standing && admission) {
        const unused = admission.reservation.points - pointsTaken(request);
        request.standing = afterRefund(admission.states, unused);
      }
      if (!request.standing) {
        const { group, budgets: own } = budgetsOf(identity, request.client);
        request.standing = await budgets.read(group, own);
      }
      return request.standing;
    },
    async drained() {
      await Promise.all(underWay);
    },
  };
}
