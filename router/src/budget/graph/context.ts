import type { RouterRequest } from '../../router-request.ts';
import type { BudgetState } from '../budget.ts';

/** What the router's own fields are answered from. */
export type Context = {
  request: RouterRequest;
  /** How the caller's budgets stand now; null in a router that limits nobody. */
  standing: () => Promise<readonly BudgetState[] | null>;
};
