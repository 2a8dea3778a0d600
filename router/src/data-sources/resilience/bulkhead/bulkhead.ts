import { CallFailure } from '../call-failure.ts';
import type { CallLimits } from '../call-limits.ts';

export type Bulkhead = {
  /**
   * Waits for a place, first come, first served, and gives what leaves it. Rejects when the queue is full, and with the
   * signal's reason when that comes first.
   */
  enter(signal: AbortSignal): Promise<() => void>;
};

type Waiting = { admit(): void };

export type BulkheadOptions = CallLimits['bulkhead'] & {
  onChange?: (size: { running: number; waiting: number }) => void;
};

/** A place for each of `atOnce` calls and a queue for `waiting` more, so that a slow subgraph holds no more than that. */
export function createBulkhead({ atOnce, waiting, onChange }: BulkheadOptions): Bulkhead {
  // A set keeps the order of arrival, and lets one in the middle go away at no cost.
  const queue = new Set<Waiting>();
  let running = 0;
  const tell = () => onChange?.({ running, waiting: queue.size });

  function leaver(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const [next] = queue;
      // The place is handed on, so that nobody who comes now can take it first.
      if (next) next.admit();
      else running -= 1;
      tell();
    };
  }

  return {
    async enter(signal) {
      signal.throwIfAborted();
      if (running < atOnce) {
        running += 1;
        tell();
        return leaver();
      }
      if (queue.size >= waiting)
        throw new CallFailure('queue-full', `${atOnce} calls are under way and ${waiting} wait`);
      const { promise, resolve, reject } = Promise.withResolvers<() => void>();
      const giveUp = () => {
        queue.delete(place);
        tell();
        reject(signal.reason);
      };
      const place: Waiting = {
        admit() {
          queue.delete(place);
          signal.removeEventListener('abort', giveUp);
          resolve(leaver());
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      queue.add(place);
      tell();
      return promise;
    },
  };
}
