import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/setup/create-test-database.ts';
import { type Database, openDatabase } from './database.ts';
import { Note, noteTable } from './example-note.ts';

const COUNT = { text: 'select count(*) as n from note' };

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase('scratch', [noteTable]);
  database = await openDatabase({ url: testDatabase.url, entities: [Note], poolSize: 2 });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

function note(id: string, workspaceId: string) {
  return { id, workspaceId, text: 'text', writtenAt: new Date('2026-03-04T05:06:07.890Z') };
}

test('a session that is asked nothing sends nothing', async () => {
  const recording = database.statements.record();
  const session = await database.openSession({ workspaceId: 'wsp_1' });
  expect(session.begun).toBe(false);
  await session.finish('commit');
  recording.stop();
  expect(recording.all).toEqual([]);
});

test('concurrent questions share one transaction, begun by the first, and one connection', async () => {
  const session = await database.openSession({ workspaceId: 'wsp_1' });
  const recording = database.statements.record();
  const pid = { text: 'select pg_backend_pid() as pid, txid_current() as transaction' };
  const [a, b, found] = await Promise.all([
    session.query(pid),
    session.query(pid),
    session.em.find(Note, { workspaceId: 'wsp_1' }),
  ]);
  await session.finish('rollback');
  recording.stop();
  expect(a).toEqual(b);
  expect(found).toEqual([]);
  expect(recording.all.map((statement) => statement.kind)).toEqual([
    'control',
    'work',
    'work',
    'work',
    'control',
  ]);
  expect(recording.all[0]?.text).toMatch(/^begin; select set_config\('app\.workspace_id', 'wsp_1', true\)/);
  expect(recording.texts).toHaveLength(3);
});

test('commit flushes and keeps; rollback discards', async () => {
  const kept = await database.openSession({ workspaceId: 'wsp_2' });
  kept.em.create(Note, note('not_kept', 'wsp_2'));
  await kept.finish('commit');
  const dropped = await database.openSession({ workspaceId: 'wsp_2' });
  dropped.em.create(Note, note('not_dropped', 'wsp_2'));
  await dropped.em.flush();
  await dropped.finish('rollback');
  const ids = await database.asViewer({ workspaceId: 'wsp_2' }, (em) => em.findAll(Note));
  expect(ids.map(({ id }) => id)).toEqual(['not_kept']);
});

test('finishing twice is harmless; asking after the end is an error', async () => {
  const session = await database.openSession({ workspaceId: 'wsp_1' });
  await session.query(COUNT);
  await session.finish('commit');
  await session.finish('commit');
  await session.finish('rollback');
  await expect(session.query(COUNT)).rejects.toThrow('already ended');
});

test('a commit after a failed statement says that nothing was committed', async () => {
  const session = await database.openSession({ workspaceId: 'wsp_3' });
  await session.query({ text: "insert into note (id, workspace_id, text) values ('not_3', 'wsp_3', 'x')" });
  await expect(session.query({ text: 'select 1 / 0' })).rejects.toMatchObject({ code: '22012' });
  await expect(session.finish('commit')).rejects.toThrow('Nothing was committed');
  expect(await database.asViewer({ workspaceId: 'wsp_3' }, (_, query) => query(COUNT))).toEqual([{ n: 0 }]);
});

test('statements asked for together are each told of their own failure, and the connection stays in step', async () => {
  const session = await database.openSession({ workspaceId: 'wsp_3' });
  const circular: { self?: unknown } = {};
  circular.self = circular;
  const asked = await Promise.allSettled([
    session.query({ text: 'select 1 as n' }),
    session.query({ text: 'select $1::jsonb', values: [circular] }),
    session.query({ text: 'select 2 as n', name: 'two' }),
    session.query({ text: 'select 1 / 0' }),
    session.query({ text: 'select 3 as n', name: 'three' }),
  ]);
  await session.finish('rollback');
  expect(asked).toMatchObject([
    { status: 'fulfilled', value: [{ n: 1 }] },
    { status: 'rejected', reason: { message: expect.stringContaining('circular') } },
    { status: 'fulfilled', value: [{ n: 2 }] },
    { status: 'rejected', reason: { code: '22012' } },
    { status: 'rejected', reason: { code: '25P02' } },
  ]);
  const again = (text: string, name: string) =>
    database.asViewer({ workspaceId: 'wsp_3' }, (_, query) => query({ text, name }));
  // Over both connections of the pool: what could not be prepared is not taken for prepared.
  expect(await Promise.all([again('select 3 as n', 'three'), again('select 3 as n', 'three')])).toEqual([
    [{ n: 3 }],
    [{ n: 3 }],
  ]);
});

test('the end waits for what was asked before, and refuses what is asked after', async () => {
  const session = await database.openSession({ workspaceId: 'wsp_8' });
  const written = session.query({
    text: "insert into note (id, workspace_id, text) values ('not_8', 'wsp_8', 'x')",
  });
  const ended = session.finish('commit');
  await Promise.all([written, ended]);
  await expect(session.query(COUNT)).rejects.toThrow('already ended');
  expect(await database.asViewer({ workspaceId: 'wsp_8' }, (_, query) => query(COUNT))).toEqual([{ n: 1 }]);
});

test('a savepoint lets the rest of the transaction survive a failure', async () => {
  await database.asViewer({ workspaceId: 'wsp_4' }, async (em) => {
    em.create(Note, note('not_outer', 'wsp_4'));
    await em.flush();
    const inner = em.transactional(async (nested) => {
      await nested.insert(Note, note('not_outer', 'wsp_4'));
    });
    await expect(inner).rejects.toMatchObject({ code: '23505' });
  });
  expect(await database.asViewer({ workspaceId: 'wsp_4' }, (_, query) => query(COUNT))).toEqual([{ n: 1 }]);
});

test('a failed commit gives the connection back', async () => {
  for (let round = 0; round < 5; round += 1) {
    const write = database.asViewer({ workspaceId: 'wsp_5' }, async (em) => {
      em.create(Note, note('not_5', 'wsp_other'));
    });
    await expect(write).rejects.toMatchObject({ code: '42501' });
  }
  // Five failures over a pool of two: the sixth still finds a connection.
  expect(await database.asViewer({ workspaceId: 'wsp_5' }, (_, query) => query(COUNT))).toEqual([{ n: 0 }]);
});

test('an entity manager outside a scope gets no connection', async () => {
  const session = await database.openSession({ workspaceId: 'wsp_1' });
  const outside = session.em.fork();
  await expect(outside.find(Note, {})).rejects.toThrow('was refused');
  await session.finish('rollback');
});

test('statements are attributed to the work that sent them', async () => {
  const ask = (times: number) =>
    database.statements.capture(() =>
      database.asViewer({ workspaceId: 'wsp_1' }, async (_, query) => {
        for (let sent = 0; sent < times; sent += 1) await query(COUNT);
      }),
    );
  const before = database.statements.total;
  const [one, three] = await Promise.all([ask(1), ask(3)]);
  expect(one.texts).toEqual([COUNT.text]);
  expect(three.texts).toEqual([COUNT.text, COUNT.text, COUNT.text]);
  expect(database.statements.total - before).toBe(4); // 1 + 3; begin and commit are not work
});

test('values arrive exactly: numeric, time, day and big integers', async () => {
  await database.asViewer({ workspaceId: 'wsp_6' }, async (em) => {
    em.create(Note, {
      ...note('not_6', 'wsp_6'),
      text: `it's 100 % \\ "quoted" ? $1 – ü 漢字`,
      price: new Decimal('123456789012345678.0123456789'),
      day: '2026-02-28',
    });
  });
  const read = await database.asViewer({ workspaceId: 'wsp_6' }, async (em, query) => ({
    entity: await em.findOneOrFail(Note, 'not_6'),
    rows: await query({
      text: `select price, day, written_at, 9007199254740991::int8 as safe, 9007199254740993::int8 as big
               from note where workspace_id = $1 and price = $2`,
      values: ['wsp_6', '123456789012345678.0123456789'],
    }),
  }));
  expect(read.rows).toEqual([
    {
      price: '123456789012345678.0123456789',
      day: '2026-02-28',
      written_at: new Date('2026-03-04T05:06:07.890Z'),
      safe: 9007199254740991,
      big: '9007199254740993',
    },
  ]);
  expect(read.entity.price?.toFixed()).toBe('123456789012345678.0123456789');
  expect(read.entity.day).toBe('2026-02-28');
  expect(read.entity.writtenAt).toEqual(new Date('2026-03-04T05:06:07.890Z'));
  expect(read.entity.text).toBe(`it's 100 % \\ "quoted" ? $1 – ü 漢字`);
});

test('reading an entity back is no change, whatever zeros its number ends in', async () => {
  const scope = { workspaceId: 'wsp_7' };
  await database.asViewer(scope, async (em) => {
    em.create(Note, { ...note('not_7', 'wsp_7'), price: new Decimal('1.50') });
  });
  const { texts } = await database.statements.capture(() =>
    database.asViewer(scope, async (em) => {
      const found = await em.findOneOrFail(Note, 'not_7');
      found.price = new Decimal('1.500');
    }),
  );
  expect(texts).toHaveLength(1); // the select; numeric(28,10) reads back as 1.5000000000, which is no update
});
