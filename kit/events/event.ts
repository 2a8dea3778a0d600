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

/** Handles a batch of events, in order of publication. When it throws, the whole batch is delivered again later. */
export type EventHandler = (events: readonly DomainEvent[]) => Promise<void>;

/** Ends a subscription after the batch in hand. */
export type Subscription = { stop(): Promise<void> };

/**
 * Carries events between subgraphs, at least once. Every group sees every event of its topics; inside a group each
 * event goes to one member.
 */
export type Bus = {
  /** Resolves once the events are safe: in process when all handlers are through, with Redis when it holds them. */
  publish(events: readonly DomainEvent[]): Promise<void>;
  subscribe(options: {
    group: string;
    topics: readonly string[];
    handle: EventHandler;
  }): Promise<Subscription>;
  /** Rejects when the bus cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
