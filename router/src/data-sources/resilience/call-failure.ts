/** Why a call has no answer, other than that the subgraph gave a bad one. */
export type CallFailureReason =
  /** Not sent: the subgraph has failed too often, or more calls wait for it than may. */
  | 'breaker-open'
  | 'queue-full'
  /** Not answered within its time, or before the client's time was over. */
  | 'timeout'
  /** Nobody waits for the answer any more. */
  | 'aborted';

/** A call that the router itself refused or gave up. */
export class CallFailure extends Error {
  readonly reason: CallFailureReason;
  constructor(reason: CallFailureReason, message: string) {
    super(message);
    this.name = 'CallFailure';
    this.reason = reason;
  }
}

/** What a failed call tells of the subgraph. */
export type AnswerFault =
  /** The subgraph is at fault: a status of 5xx, or a body that is no answer. */
  | 'subgraph'
  /** The call may be: a status of 4xx, an answer that is too large. Any client could provoke these. */
  | 'call';

/** An answer that cannot be used. */
export class AnswerFailure extends Error {
  readonly fault: AnswerFault;
  /** The HTTP status; null when the status was good and the body was not. */
  readonly status: number | null;
  constructor(message: string, { fault, status = null }: { fault: AnswerFault; status?: number | null }) {
    super(message);
    this.name = 'AnswerFailure';
    this.fault = fault;
    this.status = status;
  }
}

/** The failure for a status that is no success. */
export function statusFailure(status: number): AnswerFailure {
  return new AnswerFailure(`answered HTTP ${status}`, { fault: status >= 500 ? 'subgraph' : 'call', status });
}
