import { AnswerFailure } from '../call-failure.ts';

/** The connection failed; undici gives these only for what came before the head of an answer. */
const CONNECTION_FAILURES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A failure after the head of the answer had come, when a second answer could differ from what was read already. */
export class BrokenOff extends Error {
  constructor(cause: unknown) {
    super(`the answer broke off: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'BrokenOff';
  }
}

/** Whether a query that failed so may be sent once more: nothing of an answer was received, or "not now" (503). */
export function mayRepeat(error: unknown): boolean {
  if (error instanceof AnswerFailure) return error.status === 503;
  return error instanceof Error && 'code' in error && CONNECTION_FAILURES.has(error.code);
}
