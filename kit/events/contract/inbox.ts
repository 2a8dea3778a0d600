import type { DomainEvent, EventHandler } from '../event.ts';

/** A handler that writes down what it gets, and whoever waits for it is told. */
export type Inbox = {
  readonly handle: EventHandler;
  /** Ids in the order handled; an event delivered twice stands here twice. */
  readonly ids: readonly string[];
  readonly events: readonly DomainEvent[];
  /** Resolves when each of these ids was handled at least once. */
  has(ids: readonly string[]): Promise<void>;
  /** Resolves when so many events were handled, repeats included. */
  count(events: number): Promise<void>;
};

/** `before` runs first for each batch: it may wait, or throw, and then the batch is not written down. */
export function createInbox(before: EventHandler = async () => undefined): Inbox {
  const events: DomainEvent[] = [];
  const waiting = new Set<() => void>();
  const ids = () => events.map((event) => event.id);

  function until(reached: () => boolean): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const check = () => {
      if (!reached()) return;
      waiting.delete(check);
      resolve();
    };
    waiting.add(check);
    check();
    return promise;
  }

  return {
    async handle(batch) {
      await before(batch);
      events.push(...batch);
      for (const check of [...waiting]) check();
    },
    get ids() {
      return ids();
    },
    events,
    has: (wanted) => until(() => wanted.every((id) => ids().includes(id))),
    count: (wanted) => until(() => events.length >= wanted),
  };
}
