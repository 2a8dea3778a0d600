import { CallFailure } from './call-failure.ts';

export type CallEnd = {
  signal: AbortSignal;
  /** Forgets the timer and the client. */
  release(): void;
};

const GONE = new CallFailure('aborted', 'the client went away');

/**
 * Aborts after `limitMs`, or with the client's signal where there is one. One timer and one listener that are taken back
 * at the end: `AbortSignal.any` and `AbortSignal.timeout` leave theirs behind for as long as the timeout lasts.
 */
export function createCallEnd(limitMs: number, client: AbortSignal | undefined): CallEnd {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new CallFailure('timeout', `timeout: no answer within ${Math.round(limitMs)} ms`));
  }, limitMs);
  const leave = () => controller.abort(GONE);
  if (client?.aborted) leave();
  client?.addEventListener('abort', leave, { once: true });
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      client?.removeEventListener('abort', leave);
    },
  };
}
