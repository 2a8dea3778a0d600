import { expect, test } from 'vitest';
import { createId } from '../../id/create-id.ts';
import type { Bus, DomainEvent } from '../event.ts';
import { createInbox } from './inbox.ts';

/** What a subscriber's server says when it is away; such an error never counts against an event. */
export const CONNECTION_LOST = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

/** A new event; a small payload so that a test can tell it from others. */
export function newEvent(topic: string, payload: object = {}): DomainEvent {
  return { id: createId('evt'), topic, workspaceId: 'wsp_1', payload };
}

export function newEvents(count: number, topic: string): DomainEvent[] {
  return Array.from({ length: count }, (_, number) => newEvent(topic, { number }));
}

/** Publishes as the relay does: what was not taken is published again, until all of it is safe. */
export async function publishUntilSafe(bus: Bus, events: readonly DomainEvent[]): Promise<void> {
  for (let left = events; left.length > 0; ) {
    const undelivered = new Set((await bus.publish(left)).map(({ id }) => id));
    left = left.filter(({ id }) => undelivered.has(id));
  }
}

const ids = (events: readonly DomainEvent[]) => events.map((event) => event.id);

/** What every bus must do, whatever carries it. `open` gives a bus that nobody uses; the suite closes it. */
export function busContract(open: () => Promise<Bus>): void {
  const withBus = (name: string, story: (bus: Bus) => Promise<void>) =>
    test(name, async () => {
      const bus = await open();
      try {
        await story(bus);
      } finally {
        await bus.close();
      }
    });

  withBus('every group sees every event of its topics, with its payload, and no other', async (bus) => {
    const [first, second] = [createInbox(), createInbox()];
    await bus.subscribe({ group: 'first', topics: ['a', 'b'], handle: first.handle });
    await bus.subscribe({ group: 'second', topics: ['b'], handle: second.handle });
    const [a, b, c] = [newEvent('a', { amount: '1.10' }), newEvent('b'), newEvent('c')];
    await publishUntilSafe(bus, [a, b, c]);
    await Promise.all([first.count(2), second.count(1)]);
    expect(first.events).toEqual([a, b]);
    expect(second.events).toEqual([b]);
  });

  withBus('a group handles its events in order of publication', async (bus) => {
    const inbox = createInbox();
    await bus.subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
    const events = newEvents(120, 'a');
    for (let start = 0; start < 120; start += 40)
      await publishUntilSafe(bus, events.slice(start, start + 40));
    await inbox.count(120);
    expect(inbox.ids).toEqual(ids(events));
  });

  withBus('members of a group share the events, each goes to one of them', async (bus) => {
    const both = createInbox();
    await bus.subscribe({ group: 'group', topics: ['a'], handle: both.handle });
    await bus.subscribe({ group: 'group', topics: ['a'], handle: both.handle });
    const events = newEvents(40, 'a');
    for (const event of events) await publishUntilSafe(bus, [event]);
    await both.has(ids(events));
    expect(both.ids).toHaveLength(40);
  });

  withBus('a batch whose handler failed is delivered again', async (bus) => {
    let failures = 0;
    const inbox = createInbox(async () => {
      failures += 1;
      if (failures === 1) throw new Error('a conflict that passes');
    });
    await bus.subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
    const events = newEvents(3, 'a');
    await publishUntilSafe(bus, events);
    await inbox.has(ids(events));
    expect(failures).toBeGreaterThan(1);
  });

  withBus('one bad event holds up neither the others of its batch nor those after it', async (bus) => {
    const events = newEvents(5, 'a');
    const later = newEvent('a');
    const bad = events[2]?.id;
    const inbox = createInbox(async (batch) => {
      if (batch.some(({ id }) => id === bad)) throw new Error('this one cannot be handled');
    });
    await bus.subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
    await bus.publish(events);
    await bus.publish([later]);
    const good = [...ids(events).filter((id) => id !== bad), later.id];
    await inbox.has(good);
    expect(inbox.ids).not.toContain(bad);
  });

  withBus('an event that failed is delivered when its handler is mended', async (bus) => {
    let mended = false;
    const failed = Promise.withResolvers<void>();
    const inbox = createInbox(async (batch) => {
      if (mended) return;
      if (batch.length === 1) failed.resolve();
      throw new Error('not yet');
    });
    await bus.subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
    const event = newEvent('a');
    const safe = publishUntilSafe(bus, [event]);
    await failed.promise;
    mended = true;
    await Promise.all([safe, inbox.has([event.id])]);
  });

  withBus('an outage of the handler delays events and loses none', async (bus) => {
    let attempts = 0;
    const inbox = createInbox(async () => {
      attempts += 1;
      if (attempts <= 5) throw CONNECTION_LOST;
    });
    await bus.subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
    const events = newEvents(3, 'a');
    await Promise.all([publishUntilSafe(bus, events), inbox.has(ids(events))]);
    expect(inbox.ids).toEqual(ids(events));
  });

  withBus('a group that is busy does not hold up another', async (bus) => {
    const gate = Promise.withResolvers<void>();
    const [busy, quick] = [createInbox(() => gate.promise), createInbox()];
    await bus.subscribe({ group: 'busy', topics: ['a'], handle: busy.handle });
    await bus.subscribe({ group: 'quick', topics: ['a'], handle: quick.handle });
    const event = newEvent('a');
    const safe = publishUntilSafe(bus, [event]);
    await quick.count(1);
    expect(busy.ids).toEqual([]);
    gate.resolve();
    await Promise.all([safe, busy.count(1)]);
  });

  withBus('stopping waits for the batch in hand; what comes later waits for the next member', async (bus) => {
    const [gate, began] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const before = createInbox(() => {
      began.resolve();
      return gate.promise;
    });
    const subscription = await bus.subscribe({ group: 'group', topics: ['a'], handle: before.handle });
    const [inHand, afterwards] = [newEvent('a'), newEvent('a')];
    const firstSafe = publishUntilSafe(bus, [inHand]);
    await began.promise;
    const stopped = subscription.stop().then(() => before.ids);
    gate.resolve();
    expect(await stopped).toEqual([inHand.id]);
    await firstSafe;

    const undelivered = new Set((await bus.publish([afterwards])).map(({ id }) => id));
    const after = createInbox();
    await bus.subscribe({ group: 'group', topics: ['a'], handle: after.handle });
    await publishUntilSafe(bus, undelivered.has(afterwards.id) ? [afterwards] : []);
    await after.count(1);
    expect(after.ids).toEqual([afterwards.id]);
    expect(before.ids).toEqual([inHand.id]);
  });

  withBus('every follower sees every event, from when it began to follow until it stops', async (bus) => {
    await publishUntilSafe(bus, [newEvent('a')]);
    const [one, other] = [createInbox(), createInbox()];
    await bus.follow({ name: 'router', topics: ['a', 'b'], handle: one.handle });
    const leaving = await bus.follow({ name: 'router', topics: ['a', 'b'], handle: other.handle });
    const [first, second] = [newEvent('a'), newEvent('b')];
    await publishUntilSafe(bus, [first]);
    await Promise.all([one.count(1), other.count(1)]);
    await leaving.stop();
    await publishUntilSafe(bus, [second]);
    await one.count(2);
    expect(one.ids).toEqual([first.id, second.id]);
    expect(other.ids).toEqual([first.id]);
  });

  withBus('a follower can begin with what was published lately', async (bus) => {
    const [earlier, later] = [newEvent('a'), newEvent('a')];
    await publishUntilSafe(bus, [earlier, newEvent('b')]);
    const inbox = createInbox();
    await bus.follow({ name: 'router', topics: ['a'], handle: inbox.handle, sinceMs: 60_000 });
    await publishUntilSafe(bus, [later]);
    await inbox.count(2);
    expect(inbox.ids).toEqual([earlier.id, later.id]);
  });

  withBus('a closed bus takes nothing and says so', async (bus) => {
    await bus.ping();
    await bus.close();
    await expect(bus.publish([newEvent('a')])).rejects.toThrow('closed');
    await expect(bus.ping()).rejects.toThrow('closed');
    const { handle } = createInbox();
    await expect(bus.subscribe({ group: 'group', topics: ['a'], handle })).rejects.toThrow('closed');
  });
}
