import type { BudgetWindow } from '../answer/budget.ts';
import { readOutcome } from '../answer/outcome.ts';
import type { Parted } from '../check/check-operation.ts';
import type { Ask, AskOptions, Operation } from '../request/ask.ts';
import { dearest, type FieldCost } from './points.ts';

/** What is known of the price of the editor's contents. */
export type Quote =
  | { phase: 'nothing' }
  | { phase: 'invalid'; problem: string }
  | ({ phase: 'closed' } & Parted)
  | { phase: 'asking' }
  | { phase: 'failed'; message: string }
  | ({ phase: 'quoted'; cost: number; dearest: readonly FieldCost[] } & Parted);

/** Nothing is run, and the price comes with each field's part. Free of charge. */
const DRY_RUN = { 'x-cost-only': '1', 'x-cost-debug': '1' };

/** Asks for the price of an operation. Rejects when the server cannot be reached or the request was cancelled. */
export async function askPrice(
  ask: Ask,
  { operation, closed, openPart }: { operation: Operation } & Parted,
  { headers, ...options }: AskOptions,
): Promise<{ quote: Quote; budget: readonly BudgetWindow[] }> {
  const response = await ask(operation, { ...options, headers: { ...headers, ...DRY_RUN } });
  const { answer, outcome } = await readOutcome(response, Date.now());
  const { budget } = outcome;
  if (!answer.cost) {
    const message = answer.errors[0]?.message ?? `The server answered with status ${response.status}.`;
    return { quote: { phase: 'failed', message }, budget };
  }
  const { requested, fields } = answer.cost;
  return { quote: { phase: 'quoted', cost: requested, dearest: dearest(fields), closed, openPart }, budget };
}
