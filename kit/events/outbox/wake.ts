import { wait } from '../delivery/retry-delay.ts';

/** A flag that ends a wait, and that is not lost when it is raised just before the wait begins. */
export type Wake = {
  raise(): void;
  /** Ends when the flag is raised, after `ms` milliseconds, or by the signal; the flag is down again afterwards. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
};

export function createWake(): Wake {
  let raised = new AbortController();
  return {
    raise: () => raised.abort(),
    async wait(ms, signal) {
      await wait(ms, AbortSignal.any([raised.signal, signal]));
      if (raised.signal.aborted) raised = new AbortController();
    },
  };
}
