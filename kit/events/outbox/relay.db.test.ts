import { expect, test } from 'vitest';
import { CONNECTION_LOST } from '../contract/bus.contract.ts';
import { createInbox } from '../contract/inbox.ts';
import type { Bus } from '../event.ts';
import { createInProcessBus } from '../in-process/in-process-bus.ts';
import { readBatch } from './outbox-rows.ts';
import { startRelay } from './relay.ts';
import { createTestOutbox, insertEvent, silentLog as log } from './test-outbox.ts';

const backoff = { firstMs: 1, capMs: 2 };

/** A bus with one group that follows topic `a`. */
async function busWith(inbox = createInbox()): Promise<Bus> {
  const bus = createInProcessBus({ log, backoff });
  await bus.subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
  return bus;
}

test('what was written before the relay started, and after, arrives once, in order, and is deleted', async () => {
  await using outbox = await createTestOutbox();
  const inbox = createInbox();
  await outbox.write('a', [{ n: 1 }, { n: 2 }]);
  const relay = outbox.relay({ bus: await busWith(inbox) });
  await relay.drained();
  await outbox.write('a', [{ n: 3 }]);
  await outbox.write('a', [{ n: 4 }], 'wsp_2');
  await relay.drained();
  expect(inbox.events.map(({ payload }) => payload)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
  expect(inbox.events.map(({ workspaceId }) => workspaceId)).toEqual(['wsp_1', 'wsp_1', 'wsp_1', 'wsp_2']);
  expect(await outbox.rows()).toEqual([]);
});

test('a commit wakes the relay, without waiting for its next look', async () => {
  await using outbox = await createTestOutbox();
  const inbox = createInbox();
  const relay = outbox.relay({ bus: await busWith(inbox), pollMs: 3_600_000 });
  await relay.drained(); // it listens now, and would look again in an hour
  await outbox.write('a', [{}]);
  await inbox.count(1);
});

test('a batch has at most 200 events, and a large outbox is emptied in order', async () => {
  await using outbox = await createTestOutbox();
  const sizes: number[] = [];
  const inbox = createInbox(async (events) => {
    sizes.push(events.length);
  });
  await outbox.write(
    'a',
    Array.from({ length: 450 }, (_, n) => ({ n })),
  );
  const relay = outbox.relay({ bus: await busWith(inbox) });
  await relay.drained();
  expect(sizes).toEqual([200, 200, 50]);
  expect(inbox.events.map(({ payload }) => payload)).toEqual(Array.from({ length: 450 }, (_, n) => ({ n })));
});

test('large events make small batches', async () => {
  await using outbox = await createTestOutbox();
  // Random text does not compress: 400 kB each, so that the third passes the first million bytes.
  const text = () => Array.from({ length: 12_500 }, () => crypto.randomUUID().slice(0, 32)).join('');
  await outbox.write('a', [{ text: text() }, { text: text() }, { text: text() }, { text: text() }]);
  const rows = await readBatch(await outbox.connect());
  expect(rows).toHaveLength(3);
});

test('nobody waits for a transaction that still runs, and what it commits late is not skipped', async () => {
  await using outbox = await createTestOutbox();
  const older = await outbox.connect();
  await older.query('begin');
  await insertEvent(older, 'evt_older');
  const inbox = createInbox();
  const relay = outbox.relay({ bus: await busWith(inbox), pollMs: 3_600_000 });
  await outbox.write('a', [{ n: 'younger' }]);
  await relay.drained();
  expect(inbox.events.map(({ payload }) => payload)).toEqual([{ n: 'younger' }]);
  // Its own commit tells the relay, which has a higher number behind it already.
  await older.query(`select pg_notify('outbox', '')`);
  await older.query('commit');
  await inbox.count(2);
  expect(inbox.ids.at(-1)).toBe('evt_older');
});

test('of two changes to one thing the first is published first, whichever transaction began first', async () => {
  await using outbox = await createTestOutbox();
  const [first, second, reader] = await Promise.all([outbox.connect(), outbox.connect(), outbox.connect()]);
  const change = (client: typeof first) => client.query('select pg_advisory_xact_lock(1)');
  await second.query('begin');
  await insertEvent(second, 'evt_of_something_else');
  await first.query('begin');
  await change(first);
  await insertEvent(first, 'evt_first');
  const waiting = change(second);
  await first.query('commit');
  await waiting;
  await insertEvent(second, 'evt_second');
  await second.query('commit');
  const ids = (await readBatch(reader)).map(({ event }) => event.id);
  expect(ids.indexOf('evt_first')).toBeLessThan(ids.indexOf('evt_second'));
});

test('of two relays one works, and the other takes over when it ends', async () => {
  await using outbox = await createTestOutbox();
  const [first, second] = [createInbox(), createInbox()];
  const leader = outbox.relay({ bus: await busWith(first), pollMs: 20 });
  await outbox.write('a', [{}]);
  await leader.drained();
  const standby = outbox.relay({ bus: await busWith(second), pollMs: 20 });
  await standby.drained();
  await outbox.write('a', [{}]);
  await leader.drained();
  expect([first.ids.length, second.ids.length]).toEqual([2, 0]);
  await leader.stop();
  await outbox.write('a', [{}]);
  await standby.drained();
  expect([first.ids.length, second.ids.length]).toEqual([2, 1]);
});

test('a relay whose connection is cut comes back and loses nothing', async () => {
  await using outbox = await createTestOutbox();
  const inbox = createInbox();
  const relay = outbox.relay({ bus: await busWith(inbox) });
  await relay.drained();
  const client = await outbox.connect();
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
               where application_name = 'tradesense outbox relay' and datname = current_database()`;
  expect((await client.query(cut)).rowCount).toBe(1);
  await outbox.write('a', [{}]);
  await inbox.count(1);
});

test('an event that its group cannot handle does not hold up the others, and is published again', async () => {
  await using outbox = await createTestOutbox();
  let mended = false;
  const failed = Promise.withResolvers<void>();
  const inbox = createInbox(async (events) => {
    if (mended || !events.some(({ payload }) => JSON.stringify(payload) === '{"n":2}')) return;
    if (events.length === 1) failed.resolve();
    throw new Error('no such account');
  });
  await outbox.write('a', [{ n: 1 }, { n: 2 }, { n: 3 }]);
  const relay = outbox.relay({ bus: await busWith(inbox), pollMs: 5, backoff });
  await Promise.all([failed.promise, inbox.count(2)]);
  mended = true;
  await relay.drained();
  expect(inbox.events.map(({ payload }) => payload)).toEqual([{ n: 1 }, { n: 3 }, { n: 2 }]);
});

test('an event that fails twenty times stays in the table with its reason, and is left alone', async () => {
  await using outbox = await createTestOutbox();
  const inbox = createInbox(async () => {
    throw new Error('no such account');
  });
  await outbox.write('a', [{}]);
  const relay = outbox.relay({ bus: await busWith(inbox), pollMs: 2, backoff });
  await relay.drained();
  expect(await outbox.rows()).toEqual([{ topic: 'a', attempts: 20, failure: 'Error: no such account' }]);
});

test('an outage of the consumer never counts against an event', async () => {
  await using outbox = await createTestOutbox();
  let attempts = 0;
  const inbox = createInbox(async () => {
    attempts += 1;
    if (attempts <= 30) throw CONNECTION_LOST; // more often than an event may fail
  });
  await outbox.write('a', [{}]);
  const relay = outbox.relay({ bus: await busWith(inbox), pollMs: 2, backoff });
  await relay.drained();
  expect(inbox.ids).toHaveLength(1);
});

test('a bus that cannot be reached is tried again', async () => {
  await using outbox = await createTestOutbox();
  const inbox = createInbox();
  const bus = await busWith(inbox);
  let refusals = 2;
  const publish: Bus['publish'] = (events) => {
    refusals -= 1;
    return refusals >= 0 ? Promise.reject(new Error('Redis is away')) : bus.publish(events);
  };
  await outbox.write('a', [{}]);
  const relay = outbox.relay({ bus: { ...bus, publish } });
  await relay.drained();
  expect(inbox.ids).toHaveLength(1);
});

test('stopping finishes the batch in hand and leaves the rest', async () => {
  await using outbox = await createTestOutbox();
  const [began, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const inbox = createInbox(() => {
    began.resolve();
    return gate.promise;
  });
  await outbox.write('a', [{ n: 1 }]);
  const relay = outbox.relay({ bus: await busWith(inbox) });
  await began.promise;
  await outbox.write('b', [{ n: 2 }]);
  const stopped = relay.stop();
  await expect(relay.drained()).rejects.toThrow('stopped');
  gate.resolve();
  await stopped;
  expect(await outbox.rows()).toMatchObject([{ topic: 'b' }]);
});

test('a relay whose database is away stops at once', async () => {
  const databaseUrl = 'postgres://nobody@127.0.0.1:1/nothing';
  const relay = startRelay({ databaseUrl, bus: await busWith(), log });
  await relay.stop();
  await expect(relay.drained()).rejects.toThrow('stopped');
});
