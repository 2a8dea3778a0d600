import { dearest, type FieldCost } from '../cost/points.ts';
import { type BudgetWindow, readBudget } from './budget.ts';
import { type Answer, type AnswerError, readAnswer } from './read-answer.ts';

/** Why an operation was not run. */
export type Refusal =
  | { kind: 'wait'; message: string; owner: string; window: string; until: number | null }
  | { kind: 'too costly'; message: string; estimate: number; maximum: number; dearest: FieldCost[] }
  | { kind: 'other'; message: string };

/** What became of an operation that was run, as far as cost and budget are concerned. */
export type Outcome = {
  /** Milliseconds since 1970. */
  at: number;
  cost: Answer['cost'];
  budget: readonly BudgetWindow[];
  refusal: Refusal | null;
  /** Errors of an answer that came nevertheless. */
  errors: number;
};

type Extensions = {
  code?: string;
  budget?: string;
  window?: string;
  retryAfterSeconds?: number | null;
  estimate?: number;
  maximum?: number;
  dearestFields?: FieldCost[];
};

/** Seconds to wait: the header's, or the error's; null when waiting does not help. */
function waitOf(headers: Headers, { retryAfterSeconds = null }: Extensions): number | null {
  const header = headers.get('retry-after');
  return header !== null && /^\d+$/.test(header) ? Number(header) : retryAfterSeconds;
}

function refusalOf({ message, extensions = {} }: AnswerError, headers: Headers, now: number): Refusal {
  const told: Extensions = extensions;
  if (told.code === 'RATE_LIMITED') {
    const wait = waitOf(headers, told);
    const until = wait === null ? null : now + wait * 1_000;
    return { kind: 'wait', message, owner: told.budget ?? '', window: told.window ?? '', until };
  }
  if (told.code === 'COST_LIMIT_EXCEEDED') {
    const { estimate = 0, maximum = 0, dearestFields = [] } = told;
    return { kind: 'too costly', message, estimate, maximum, dearest: dearest(dearestFields) };
  }
  return { kind: 'other', message };
}

/** Reads what became of an operation from the answer to it. `now` is in milliseconds since 1970. */
export async function readOutcome(
  response: Response,
  now: number,
): Promise<{ answer: Answer; outcome: Outcome }> {
  const answer = await readAnswer(response);
  const [first] = answer.errors;
  const refusal = first && !response.ok ? refusalOf(first, response.headers, now) : null;
  const budget = readBudget(response.headers, now);
  const errors = refusal ? 0 : answer.errors.length;
  return { answer, outcome: { at: now, cost: answer.cost, budget, refusal, errors } };
}

/** The outcome of an operation that did not reach the server. */
export function unreachable(now: number): Outcome {
  const message = 'The server cannot be reached. Look at your network, then run it again.';
  return { at: now, cost: null, budget: [], refusal: { kind: 'other', message }, errors: 0 };
}
