import { type DeliverOptions, deliverBatch, reasonOf } from '../delivery/deliver-batch.ts';
import type { DomainEvent, EventHandler, UndeliveredEvent } from '../event.ts';

/** One group's way through the bus: its batches are handled one after the other, by one member each. */
export type Lane = {
  readonly topics: ReadonlySet<string>;
  /** Queues a batch; resolves with what its member did not take. Never rejects. */
  deliver(events: readonly DomainEvent[]): Promise<readonly UndeliveredEvent[]>;
  /** Adds a member. The function returned takes it out again, and resolves after what is queued now. */
  join(handle: EventHandler): () => Promise<void>;
  /** Ends the waiting between attempts, and resolves after what is queued now. */
  close(): Promise<void>;
};

type Member = { readonly handle: EventHandler; readonly leaving: AbortController };

/** A lane outlives its members: while there is none, every event is undelivered, and so waits with its publisher. */
export function createLane(
  topics: readonly string[],
  options: Omit<DeliverOptions, 'handle' | 'signal'>,
): Lane {
  const members: Member[] = [];
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  async function handOver(events: readonly DomainEvent[]): Promise<readonly UndeliveredEvent[]> {
    const member = members.shift();
    if (!member) return events.map(({ id }) => ({ id, reason: `${options.group} is away`, outage: true }));
    members.push(member);
    const signal = AbortSignal.any([closing.signal, member.leaving.signal]);
    const delivery = await deliverBatch(events, { ...options, handle: member.handle, signal });
    if (delivery.outcome === 'handled') return [];
    if (delivery.outcome === 'outage') {
      const reason = reasonOf(delivery.error);
      return events.map(({ id }) => ({ id, reason, outage: true }));
    }
    return delivery.failed.map(({ event, error }) => ({
      id: event.id,
      reason: reasonOf(error),
      outage: false,
    }));
  }

  return {
    topics: new Set(topics),
    deliver(events) {
      const turn = last.then(() => handOver(events));
      last = turn;
      return turn;
    },
    join(handle) {
      const member = { handle, leaving: new AbortController() };
      members.push(member);
      return async () => {
        const index = members.indexOf(member);
        if (index >= 0) members.splice(index, 1);
        member.leaving.abort();
        await last;
      };
    },
    async close() {
      closing.abort();
      await last;
    },
  };
}
