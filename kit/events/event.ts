/**
 * Something that happened in one subgraph and that others follow. It carries the whole new state and a version, so a
 * consumer may see it twice, late, or after a newer one, and still ends in the right state.
 */
export type DomainEvent<Payload = unknown> = {
  /** Unique, `evt_…`; the same when it is delivered again. */
  id: string;
  /** What happened, as `<thing>.<past participle>`, such as `trades.changed`. */
  topic: string;
  /** The workspace it happened in; consumers write under it. */
  workspaceId: string;
  payload: Payload;
};

/**
 * Handles a batch of events, in order of publication. When it throws, the batch is delivered again, and then each of
 * its events alone, so that one bad event holds up no other.
 */
export type EventHandler = (events: readonly DomainEvent[]) => Promise<void>;

/** Ends a subscription after the batch in hand. */
export type Subscription = { stop(): Promise<void> };

export type SubscribeOptions = {
  /** Names the consumer for good, such as `analytics`. What it has not handled waits for it while it is away. */
  group: string;
  topics: readonly string[];
  handle: EventHandler;
};

export type FollowOptions = {
  /** Names the follower in logs and metrics. */
  name: string;
  topics: readonly string[];
  handle: EventHandler;
  /** Also deliver what was published in the last so many milliseconds; default 0, at most 15 minutes. */
  sinceMs?: number;
};

/** An event that a group did not take; it must be published again later. */
export type UndeliveredEvent = {
  id: string;
  /** What went wrong, for the log. */
  reason: string;
  /** True when a server or the consumer was away, so that the event itself is not to blame. */
  outage: boolean;
};

/** Carries events between subgraphs, at least once. */
export type Bus = {
  /**
   * Resolves once the events are safe: in process when all groups handled them, with Redis when it holds them.
   * Returns those that are not. Rejects when the bus is closed or cannot be reached; then none may be taken for safe.
   */
  publish(events: readonly DomainEvent[]): Promise<readonly UndeliveredEvent[]>;
  /** Every group sees every event of its topics; inside a group each event goes to one member. */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /**
   * Every follower sees every event of its topics from now on: for what each process holds in memory, such as caches.
   * Nothing is kept for a follower that is away.
   */
  follow(options: FollowOptions): Promise<Subscription>;
  /** Rejects when the bus cannot be reached. */
  ping(): Promise<void>;
  /** Stops every subscription after the batch in hand. */
  close(): Promise<void>;
};
