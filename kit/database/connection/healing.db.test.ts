import { expect, inject, test } from 'vitest';
import { asSuperuser, createTestDatabase } from '../../../tests/setup/create-test-database.ts';
import { startRestartablePostgres } from '../../../tests/setup/restartable-postgres.ts';
import { openDatabase } from '../database.ts';
import { isConnectionLoss } from './connection-loss.ts';

const PID = { text: 'select pg_backend_pid() as pid' };
const VIEWER = { workspaceId: 'wsp_1' };

test('after PostgreSQL was restarted, the next request is served', async () => {
  await using postgres = await startRestartablePostgres();
  await using database = await openDatabase({ url: postgres.url, entities: [], poolSize: 3 });
  const ask = () => database.asViewer(VIEWER, (_, query) => query(PID));
  await Promise.all([ask(), ask(), ask()]);

  await postgres.stop();
  const refused = await ask().catch((error: unknown) => error);
  expect(isConnectionLoss(refused)).toBe(true);
  await expect(database.ping()).rejects.toThrow();

  await postgres.start();
  expect(await ask()).toHaveLength(1);
  await expect(database.ping()).resolves.toBeUndefined();
});

test('connections that died in the pool are replaced unseen', async () => {
  await using testDatabase = await createTestDatabase('scratch');
  await using database = await openDatabase({ url: testDatabase.url, entities: [], poolSize: 3 });
  const ask = () => database.asViewer(VIEWER, (_, query) => query(PID));
  const before = await Promise.all([ask(), ask(), ask()]);
  await endConnections(testDatabase.name);
  // No pause: the pool may not have noticed yet, and hands out the dead ones.
  const after = await Promise.all([ask(), ask(), ask()]);
  expect(after.flat()).toHaveLength(3);
  expect(before.flat()).not.toEqual(after.flat());
});

test('a transaction that loses its connection is never silently continued or committed', async () => {
  await using testDatabase = await createTestDatabase('scratch');
  await using database = await openDatabase({ url: testDatabase.url, entities: [], poolSize: 3 });
  const session = await database.openSession(VIEWER);
  await session.query(PID);
  await endConnections(testDatabase.name);
  const lost = await session.query(PID).catch((error: unknown) => error);
  expect(isConnectionLoss(lost)).toBe(true);
  await expect(session.query(PID)).rejects.toBe(lost);
  await expect(session.finish('commit')).rejects.toBe(lost);
  await session.finish('rollback');
});

test('statements asked for together all hear of a lost connection, and the pool loses it once', async () => {
  await using testDatabase = await createTestDatabase('scratch');
  await using database = await openDatabase({ url: testDatabase.url, entities: [], poolSize: 1 });
  const session = await database.openSession(VIEWER);
  await session.query(PID);
  const asked = Promise.allSettled([
    session.query({ text: 'select pg_sleep(30)' }),
    session.query(PID),
    session.query(PID),
  ]);
  await endConnections(testDatabase.name);
  for (const outcome of await asked)
    expect(outcome.status === 'rejected' && isConnectionLoss(outcome.reason)).toBe(true);
  await expect(session.finish('commit')).rejects.toThrow();
  expect(await database.asViewer(VIEWER, (_, query) => query(PID))).toHaveLength(1);
});

test('a statement that runs too long is cancelled, and its connection used again', async () => {
  await using testDatabase = await createTestDatabase('scratch');
  await using database = await openDatabase({
    url: testDatabase.url,
    entities: [],
    poolSize: 1,
    statementTimeoutMs: 100,
  });
  const slow = database.asViewer(VIEWER, (_, query) => query({ text: 'select pg_sleep(30)' }));
  await expect(slow).rejects.toMatchObject({ code: '57014' });
  expect(await database.asViewer(VIEWER, (_, query) => query(PID))).toHaveLength(1);
});

test('a database that was never there fails within the connection timeout', async () => {
  await using database = await openDatabase({ url: 'postgres://nobody:x@127.0.0.1:1/none', entities: [] });
  const refused = await database.ping().catch((error: unknown) => error);
  expect(isConnectionLoss(refused)).toBe(true);
});

function endConnections(name: string): Promise<void> {
  return asSuperuser(inject('services').postgres.superuserUrl, [
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  ]);
}
