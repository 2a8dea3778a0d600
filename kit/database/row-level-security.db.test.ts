import { RowLevelSecurityViolationException } from '@mikro-orm/core';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/setup/create-test-database.ts';
import { type Database, openDatabase } from './database.ts';
import { Note, noteTable, secretTable } from './example-note.ts';

const ANNA = { workspaceId: 'wsp_anna', personId: 'per_anna' };
const BEN = { workspaceId: 'wsp_ben', personId: 'per_ben' };
const READ_ALL = { text: 'select id, workspace_id from note order by id' };

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase('scratch', [noteTable, secretTable]);
  database = await openDatabase({ url: testDatabase.url, entities: [Note], poolSize: 1 });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});
beforeEach(async () => {
  await database.asSystem('empty the table', async (_, query) => {
    await query({ text: 'delete from note' });
  });
  for (const { workspaceId } of [ANNA, BEN]) await write(workspaceId);
});

function write(workspaceId: string, as = workspaceId): Promise<unknown> {
  return database.asViewer({ workspaceId: as }, async (em) => {
    em.create(Note, { id: `not_${workspaceId}`, workspaceId, text: 'private', writtenAt: new Date(0) });
  });
}

test('a query that forgets its workspace filter returns the viewer’s own rows and no others', async () => {
  const seen = await database.asViewer(ANNA, (_, query) => query(READ_ALL));
  expect(seen).toEqual([{ id: 'not_wsp_anna', workspace_id: 'wsp_anna' }]);
  expect(await database.asViewer(BEN, (em) => em.count(Note))).toBe(1);
});

test('another viewer finds nothing, even by the exact id', async () => {
  const found = await database.asViewer({ workspaceId: 'wsp_carla' }, (em) => em.find(Note, 'not_wsp_anna'));
  expect(found).toEqual([]);
});

test('a connection without a scope sees nothing and writes nothing', async () => {
  const client = new pg.Client({ connectionString: testDatabase.url });
  await client.connect();
  const seen = await client.query(READ_ALL.text);
  const write = client.query("insert into note (id, workspace_id, text) values ('n', 'wsp_anna', 'x')");
  expect(seen.rows).toEqual([]);
  await expect(write).rejects.toMatchObject({ code: '42501' });
  await client.end();
});

test('an empty setting, which PostgreSQL leaves behind after a transaction, matches nothing either', async () => {
  const client = new pg.Client({ connectionString: testDatabase.url });
  await client.connect();
  await client.query("begin; select set_config('app.workspace_id', 'wsp_anna', true); commit");
  const { rows } = await client.query("select current_setting('app.workspace_id', true) as left");
  expect(rows).toEqual([{ left: '' }]);
  expect((await client.query(READ_ALL.text)).rowCount).toBe(0);
  await client.end();
});

test('a write for another workspace is refused', async () => {
  await expect(write('wsp_ben', 'wsp_anna')).rejects.toThrow(RowLevelSecurityViolationException);
  const move = database.asViewer(ANNA, (_, query) =>
    query({ text: "update note set workspace_id = 'wsp_ben'" }),
  );
  await expect(move).rejects.toMatchObject({ code: '42501' });
});

test('an update or delete of another’s row changes nothing', async () => {
  await database.asViewer(BEN, (em) => em.nativeDelete(Note, { id: 'not_wsp_anna' }));
  await database.asViewer(BEN, (em) => em.nativeUpdate(Note, { id: 'not_wsp_anna' }, { text: 'stolen' }));
  const note = await database.asViewer(ANNA, (em) => em.findOne(Note, 'not_wsp_anna'));
  expect(note?.text).toBe('private');
});

test('the system sees every workspace', async () => {
  expect(await database.asSystem('count', (em) => em.count(Note))).toBe(2);
});

test('a table of the system is closed to every viewer', async () => {
  await database.asSystem('keep', (_, query) =>
    query({ text: "insert into secret values ('s') on conflict do nothing" }),
  );
  expect(await database.asViewer(ANNA, (_, query) => query({ text: 'select id from secret' }))).toEqual([]);
  expect(
    await database.asSystem('look', (_, query) => query({ text: 'select id from secret' })),
  ).toHaveLength(1);
});

test('also the owner of the table is bound', async () => {
  const owner = new pg.Client({ connectionString: testDatabase.ownerUrl });
  await owner.connect();
  expect((await owner.query(READ_ALL.text)).rowCount).toBe(0);
  await owner.end();
});

test('nothing of one viewer reaches the next user of the same connection', async () => {
  // The pool holds one connection, so each of these runs on it.
  const SETTINGS = {
    text: `select pg_backend_pid() as pid, current_setting('app.workspace_id', true) as workspace,
             current_setting('app.person_id', true) as person, current_setting('app.system', true) as system`,
  };
  const [first] = await database.asSystem('look', (_, query) => query<{ pid: number }>(SETTINGS));
  await database.asViewer(ANNA, () => Promise.reject(new Error('fails half-way'))).catch(() => undefined);
  const [second] = await database.asViewer(BEN, (_, query) => query(SETTINGS));
  expect(second).toEqual({ pid: first?.pid, workspace: 'wsp_ben', person: 'per_ben', system: '' });
  const [third] = await database.asSystem('look', (_, query) => query(SETTINGS));
  expect(third).toEqual({ pid: first?.pid, workspace: '', person: '', system: 'look' });
});

test('a scope cannot be forged through its text', async () => {
  const forged = { workspaceId: "x', true), set_config('app.system', 'yes', true) --\\" };
  expect(await database.asViewer(forged, (_, query) => query(READ_ALL))).toEqual([]);
});

test('an empty workspace is refused before anything is sent', async () => {
  await expect(database.asViewer({ workspaceId: '' }, async () => 1)).rejects.toThrow(RangeError);
});

test('ping refuses a role that could pass by the policies', async () => {
  await expect(database.ping()).resolves.toBeUndefined();
  await using trespasser = await openDatabase({
    url: inject('services').postgres.superuserUrl,
    entities: [],
  });
  await expect(trespasser.ping()).rejects.toThrow('bypasses row-level security');
});
