import type { DomainEvent } from '../event.ts';

/** The farthest that a follower may look back. */
export const LONGEST_LOOK_BACK_MS = 15 * 60_000;

/** Events remembered for each topic: enough for ended sessions, little enough for events of many trades. */
const MOST_PER_TOPIC = 100;

export type RecentEvents = {
  add(events: readonly DomainEvent[]): void;
  /** What was added for these topics in the last `sinceMs` milliseconds, in the order added. */
  since(sinceMs: number, topics: ReadonlySet<string>): readonly DomainEvent[];
};

/** Remembers what was just published. `now` is in milliseconds since the epoch. */
export function createRecentEvents(now: () => number): RecentEvents {
  let sequence = 0;
  const byTopic = new Map<string, { at: number; sequence: number; event: DomainEvent }[]>();
  return {
    add(events) {
      const at = now();
      for (const event of events) {
        const known = byTopic.get(event.topic) ?? [];
        byTopic.set(event.topic, [...known.slice(1 - MOST_PER_TOPIC), { at, sequence, event }]);
        sequence += 1;
      }
    },
    since(sinceMs, topics) {
      const from = now() - Math.min(sinceMs, LONGEST_LOOK_BACK_MS);
      const known = [...topics].flatMap((topic) => byTopic.get(topic) ?? []);
      return known
        .filter(({ at }) => at >= from)
        .sort((a, b) => a.sequence - b.sequence)
        .map(({ event }) => event);
    },
  };
}
