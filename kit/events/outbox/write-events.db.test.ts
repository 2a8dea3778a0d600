import { expect, test } from 'vitest';
import { createTestOutbox } from './test-outbox.ts';
import { writeEvents } from './write-events.ts';

const EVENTS = [
  { topic: 'a', payload: { amount: '1.10' } },
  { topic: 'b', payload: { nested: { list: [1, null, 'it\'s "quoted" \\ €'] } } },
];

test('any number of events is one statement, and they stand in the order given', async () => {
  await using outbox = await createTestOutbox();
  const { texts } = await outbox.database.statements.capture(() =>
    outbox.database.asViewer({ workspaceId: 'wsp_1' }, (_, query) => writeEvents(query, 'wsp_1', EVENTS)),
  );
  expect(texts).toHaveLength(1);
  const rows = await outbox.database.asSystem('test', (_, query) =>
    query<object>({
      text: `select topic, payload, workspace_id, event_id like 'evt\\_%' as named from outbox order by id`,
    }),
  );
  const common = { workspace_id: 'wsp_1', named: true };
  expect(rows).toEqual(EVENTS.map((event) => ({ ...event, ...common })));
});

test('no events are no statement', async () => {
  await using outbox = await createTestOutbox();
  const { texts } = await outbox.database.statements.capture(() => outbox.write('a', []));
  expect(texts).toEqual([]);
});

test('events of a transaction that fails are never there', async () => {
  await using outbox = await createTestOutbox();
  const failing = outbox.database.asViewer({ workspaceId: 'wsp_1' }, async (_, query) => {
    await writeEvents(query, 'wsp_1', EVENTS);
    throw new Error('the import failed');
  });
  await expect(failing).rejects.toThrow('the import failed');
  expect(await outbox.rows()).toEqual([]);
});

test('a viewer writes for its own workspace alone, and reads and deletes nothing', async () => {
  await using outbox = await createTestOutbox();
  const asOther = <T extends object>(text: string, values: unknown[] = []) =>
    outbox.database.asViewer({ workspaceId: 'wsp_2' }, (_, query) => query<T>({ text, values }));
  await outbox.write('a', [{}]);
  await expect(
    outbox.database.asViewer({ workspaceId: 'wsp_2' }, (_, query) => writeEvents(query, 'wsp_1', EVENTS)),
  ).rejects.toThrow('row-level security');
  expect(await asOther('select * from outbox')).toEqual([]);
  expect(await asOther('delete from outbox returning id')).toEqual([]);
  const own = await outbox.database.asViewer({ workspaceId: 'wsp_1' }, (_, query) =>
    query({ text: 'select * from outbox' }),
  );
  expect(own).toEqual([]);
  expect(await outbox.rows()).toHaveLength(1);
});

test('not even the system may choose the place of an event in the order', async () => {
  await using outbox = await createTestOutbox();
  const client = await outbox.connect();
  const text = `insert into outbox (id, event_id, topic, workspace_id, payload) overriding system value
                values ('3', 'evt_1', 'a', 'wsp_1', '{}')`;
  await expect(client.query(text)).rejects.toThrow('permission denied');
});
