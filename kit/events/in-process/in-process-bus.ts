import type { Log } from '../../log/create-log.ts';
import { deadEvents } from '../delivery/event-metrics.ts';
import type { Backoff } from '../delivery/retry-delay.ts';
import type { Bus, DomainEvent, Subscription, UndeliveredEvent } from '../event.ts';
import { createLane, type Lane } from './lane.ts';
import { createRecentEvents } from './recent-events.ts';

export type InProcessBusOptions = {
  readonly log: Log;
  /** Publishing waits for this, so that no consumer that is still starting misses an event. Default: open at once. */
  readonly opensWhen?: Promise<unknown>;
  /** Between the attempts to deliver one batch; default 50 ms, doubling to 1 s. */
  readonly backoff?: Backoff;
  /** Milliseconds since the epoch; default the system's clock. */
  readonly now?: () => number;
};

const BACKOFF: Backoff = { firstMs: 50, capMs: 1_000 };

/**
 * A bus for subgraphs that share a process. It keeps nothing: publishing resolves when every group has handled the
 * events, and what one did not take stays with the publisher. Groups do not wait for each other's batches, and each
 * handles its own in order, except that an event that failed is overtaken. Members of a group name the same topics.
 */
export function createInProcessBus(options: InProcessBusOptions): Bus {
  const { log, opensWhen = Promise.resolve(), backoff = BACKOFF } = options;
  const recent = createRecentEvents(options.now ?? Date.now);
  const groups = new Map<string, Lane>();
  const followers = new Set<Lane>();
  let phase: 'open' | 'closed' = 'open';

  function assertOpen(): void {
    if (phase === 'closed') throw new Error('The bus is closed.');
  }

  async function publish(events: readonly DomainEvent[]): Promise<readonly UndeliveredEvent[]> {
    assertOpen();
    await opensWhen;
    assertOpen();
    recent.add(events);
    const lanes = [...groups.values(), ...followers];
    const undelivered = await Promise.all(lanes.map((lane) => deliverTo(lane, events)));
    return onePerEvent(undelivered.flat());
  }

  return {
    publish,
    async subscribe({ group, topics, handle }) {
      assertOpen();
      const key = [group, ...[...topics].sort()].join(' ');
      const lane = groups.get(key) ?? createLane(topics, { group, log, backoff });
      groups.set(key, lane);
      return { stop: lane.join(handle) };
    },
    async follow({ name, topics, handle, sinceMs = 0 }): Promise<Subscription> {
      assertOpen();
      const lane = createLane(topics, { group: name, log, backoff });
      const leave = lane.join(handle);
      followers.add(lane);
      void replay(lane, sinceMs > 0 ? recent.since(sinceMs, lane.topics) : [], name, log);
      return {
        async stop() {
          followers.delete(lane);
          await leave();
        },
      };
    },
    async ping() {
      assertOpen();
    },
    async close() {
      phase = 'closed';
      await Promise.all([...groups.values(), ...followers].map((lane) => lane.close()));
    },
  };
}

async function deliverTo(lane: Lane, events: readonly DomainEvent[]): Promise<readonly UndeliveredEvent[]> {
  const wanted = events.filter((event) => lane.topics.has(event.topic));
  return wanted.length === 0 ? [] : lane.deliver(wanted);
}

/** What is replayed has been published already: nobody would publish it to this follower again. */
async function replay(lane: Lane, events: readonly DomainEvent[], name: string, log: Log): Promise<void> {
  const failed = new Map((await deliverTo(lane, events)).map((event) => [event.id, event.reason]));
  for (const { id, topic } of events.filter((event) => failed.has(event.id))) {
    deadEvents.inc({ group: name, topic });
    log.error({ group: name, event: id, topic, reason: failed.get(id) }, 'recent event not replayed');
  }
}

/** An event that failed for several groups is reported once; a fault outweighs an outage, since it must count. */
function onePerEvent(undelivered: readonly UndeliveredEvent[]): readonly UndeliveredEvent[] {
  const byId = new Map<string, UndeliveredEvent>();
  for (const event of undelivered) {
    const known = byId.get(event.id);
    if (!known || (known.outage && !event.outage)) byId.set(event.id, event);
  }
  return [...byId.values()];
}
