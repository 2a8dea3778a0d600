import { describe, expect, test } from 'vitest';
import { createLog } from '../../log/create-log.ts';
import { busContract, CONNECTION_LOST, newEvent, newEvents } from '../contract/bus.contract.ts';
import { createInbox } from '../contract/inbox.ts';
import { createInProcessBus } from './in-process-bus.ts';

const log = createLog({ name: 'test', level: 'silent' });
const backoff = { firstMs: 1, capMs: 2 };

describe('the in-process bus keeps the contract of a bus', () => {
  busContract(async () => createInProcessBus({ log, backoff }));
});

test('publishing resolves when every group is through', async () => {
  const bus = createInProcessBus({ log, backoff });
  const [one, other] = [createInbox(), createInbox()];
  await bus.subscribe({ group: 'one', topics: ['a'], handle: one.handle });
  await bus.subscribe({ group: 'other', topics: ['a'], handle: other.handle });
  expect(await bus.publish(newEvents(4, 'a'))).toEqual([]);
  expect([one.ids.length, other.ids.length]).toEqual([4, 4]);
});

test('an event that one group cannot handle is reported with the reason, the others of its batch are not', async () => {
  const bus = createInProcessBus({ log, backoff });
  const [good, bad] = newEvents(2, 'a');
  if (!good || !bad) throw new Error('two events');
  const calls: string[][] = [];
  await bus.subscribe({
    group: 'group',
    topics: ['a'],
    async handle(events) {
      calls.push(events.map(({ id }) => id));
      if (events.includes(bad)) throw new Error('no such trade');
    },
  });
  const undelivered = await bus.publish([good, bad]);
  expect(undelivered).toEqual([{ id: bad.id, reason: 'Error: no such trade', outage: false }]);
  // Three times together, then each alone.
  const together = [good.id, bad.id];
  expect(calls).toEqual([together, together, together, [good.id], [bad.id]]);
});

test('an outage is no fault of the event, unless another group finds one', async () => {
  const bus = createInProcessBus({ log, backoff });
  const event = newEvent('a');
  await bus.subscribe({ group: 'away', topics: ['a'], handle: () => Promise.reject(CONNECTION_LOST) });
  expect(await bus.publish([event])).toMatchObject([{ id: event.id, outage: true }]);
  await bus.subscribe({ group: 'faulty', topics: ['a'], handle: () => Promise.reject(new Error('no')) });
  expect(await bus.publish([event])).toMatchObject([{ id: event.id, outage: false, reason: 'Error: no' }]);
});

test('what is published before the bus opens waits for the subscribers that are still starting', async () => {
  const opens = Promise.withResolvers<void>();
  const bus = createInProcessBus({ log, backoff, opensWhen: opens.promise });
  const published = bus.publish([newEvent('a')]);
  const inbox = createInbox();
  await bus.subscribe({ group: 'late', topics: ['a'], handle: inbox.handle });
  opens.resolve();
  expect(await published).toEqual([]);
  expect(inbox.ids).toHaveLength(1);
});

test('a start that failed refuses what waited for it', async () => {
  const opens = Promise.withResolvers<void>();
  const bus = createInProcessBus({ log, backoff, opensWhen: opens.promise });
  const published = bus.publish([newEvent('a')]);
  opens.reject(new Error('billing did not start'));
  await expect(published).rejects.toThrow('billing did not start');
});

test('a follower looks back 15 minutes at most', async () => {
  let now = Date.parse('2026-03-02T10:00:00Z');
  const bus = createInProcessBus({ log, backoff, now: () => now });
  const [old, recent, live] = newEvents(3, 'a');
  if (!old || !recent || !live) throw new Error('three events');
  await bus.publish([old]);
  now += 10 * 60_000;
  await bus.publish([recent]);
  now += 6 * 60_000; // old is 16 minutes old, recent 6
  const inbox = createInbox();
  await bus.follow({ name: 'router', topics: ['a'], handle: inbox.handle, sinceMs: 3_600_000 });
  await bus.publish([live]);
  expect(inbox.ids).toEqual([recent.id, live.id]);
});
