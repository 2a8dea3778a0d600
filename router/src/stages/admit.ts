import { randomUUID } from 'node:crypto';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Budget, BudgetStore, Exhausted } from '../budget/budget.ts';
import { budgetsOf } from '../budget/budgets-of.ts';
import { pointsOf } from '../budget/points.ts';
import type { OperationStage, Refusal, RouterRequest } from '../router-request.ts';

export type AdmitOptions = {
  /** Counts what callers spend; null for a router that limits nobody. */
  budgets: BudgetStore | null;
  /** From 0 to below 1. `Math.random` by default. */
  random?: () => number;
};

/** Fields that tell of the budget itself: a caller who has nothing left may still ask when there will be more. */
const FREE_FIELDS: ReadonlySet<string> = new Set(['rateLimit', '__typename']);

function isFree(operation: OperationDefinitionNode): boolean {
  return (
    operation.operation === 'query' &&
    operation.selectionSet.selections.every(
      (node) => node.kind === Kind.FIELD && FREE_FIELDS.has(node.name.value),
    )
  );
}

/** Callers that were rejected together shall not come back together: up to a tenth later, and at least a second. */
function retryAfterSeconds(retryMs: number, random: () => number): number {
  const earliest = Math.max(1, Math.ceil(retryMs / 1_000));
  return earliest + Math.floor(random() * (2 + earliest / 10));
}

function ownerOf(request: RouterRequest, budget: Budget | undefined): 'WORKSPACE' | 'API_KEY' | 'ADDRESS' {
  const { viewer, keyBudget } = request.identity ?? {};
  if (viewer?.kind === 'anonymous') return 'ADDRESS';
  return budget && budget === keyBudget ? 'API_KEY' : 'WORKSPACE';
}

const OWNERS = { WORKSPACE: 'the workspace', API_KEY: 'this API key', ADDRESS: 'this address' } as const;

function describe(
  { window, limit, retryMs }: Exhausted,
  owner: string,
  points: number,
  wait: number,
): string {
  if (window === 'concurrent')
    return `${limit} operations of ${owner} are running, which is the most at once. Wait for one to end, then try again.`;
  const budget = `the budget of ${owner}, ${limit} points in a ${window}`;
  if (retryMs === null)
    return `The operation may take ${points} points, which is more than ${budget}. Ask for fewer items or fields.`;
  return `The operation may take ${points} points, and ${budget}, has not that many left. Try again in ${wait} seconds.`;
}

function rejection(
  request: RouterRequest,
  asked: { exhausted: Exhausted; budget: Budget | undefined; points: number; random: () => number },
): Refusal {
  const { exhausted, points } = asked;
  const owner = ownerOf(request, asked.budget);
  const wait = exhausted.retryMs === null ? null : retryAfterSeconds(exhausted.retryMs, asked.random);
  return {
    status: 429,
    code: 'RATE_LIMITED',
    message: describe(exhausted, OWNERS[owner], points, wait ?? 0),
    headers: wait === null ? {} : { 'retry-after': String(wait) },
    extensions: {
      budget: owner,
      window: exhausted.window,
      limit: exhausted.limit,
      points,
      retryAfterSeconds: wait,
    },
  };
}

/**
 * Reserves what the operation can cost at most from every budget of the caller, or refuses it; a refusal costs nothing.
 * What was reserved is settled by settle.ts, however the request ends.
 */
export function createAdmitStage({ budgets, random = Math.random }: AdmitOptions): OperationStage {
  return async (request, { operation }) => {
    const { identity, cost, costWish } = request;
    if (!identity) throw new Error('A request reached admission without having been identified.');
    if (!budgets || costWish.only || isFree(operation)) return null;
    const points = pointsOf(cost?.estimate ?? 0);
    // Not the request's id, which clients may choose.
    const reservation = { id: randomUUID(), ...budgetsOf(identity, request.client), points };
    const decision = await budgets.admit(reservation);
    if (decision.kind === 'admitted') {
      request.admission = { reservation, states: decision.states };
      return null;
    }
    request.standing = decision.states;
    const { exhausted } = decision;
    const budget = reservation.budgets[exhausted.budget];
    return rejection(request, { exhausted, budget, points, random });
  };
}
