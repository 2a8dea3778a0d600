import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../tests/setup/create-test-database.ts';
import { openDatabase } from '../database.ts';
import { Note, noteTable } from '../example-note.ts';
import { insertRows } from './insert-rows.ts';

const COLUMNS = {
  id: 'text',
  workspace_id: 'text',
  text: 'text',
  price: 'numeric',
  written_at: 'timestamptz',
} as const;

function row(number: number, workspace = 'wsp_1') {
  const id = `not_${String(number).padStart(6, '0')}`;
  return {
    id,
    workspace_id: workspace,
    text: `no. ${number}`,
    price: `${number}.01`,
    written_at: new Date(number),
  };
}

test('many rows are a few statements, and arrive exactly', async () => {
  await using testDatabase = await createTestDatabase('scratch', [noteTable]);
  await using database = await openDatabase({ url: testDatabase.url, entities: [Note] });
  const rows = Array.from({ length: 12_001 }, (_, number) => row(number));

  const { texts } = await database.statements.capture(() =>
    database.asViewer({ workspaceId: 'wsp_1' }, (_, query) =>
      insertRows(query, { table: 'note', columns: COLUMNS, rows }),
    ),
  );

  expect(texts).toHaveLength(13); // 12 × 1000 + 1
  const sum = { text: 'select count(*) as n, sum(price) as sum, max(written_at) as last from note' };
  const [read] = await database.asViewer({ workspaceId: 'wsp_1' }, (_, query) => query(sum));
  // Σ 0…12000 = 12000 × 12001 ÷ 2 = 72 006 000, and 12 001 × 0.01 = 120.01
  expect(read).toEqual({ n: 12_001, sum: '72006120.0100000000', last: new Date(12_000) });
});

test('a row for another workspace refuses the whole batch', async () => {
  await using testDatabase = await createTestDatabase('scratch', [noteTable]);
  await using database = await openDatabase({ url: testDatabase.url, entities: [Note] });
  const insert = database.asViewer({ workspaceId: 'wsp_1' }, (_, query) =>
    insertRows(query, { table: 'note', columns: COLUMNS, rows: [row(1), row(2, 'wsp_2')] }),
  );
  await expect(insert).rejects.toMatchObject({ code: '42501' });
  expect(await database.asSystem('count', (em) => em.count(Note))).toBe(0);
});

test('the suffix makes it idempotent and says what was new', async () => {
  await using testDatabase = await createTestDatabase('scratch', [noteTable]);
  await using database = await openDatabase({ url: testDatabase.url, entities: [Note] });
  const insert = (numbers: number[]) =>
    database.asViewer({ workspaceId: 'wsp_1' }, (_, query) =>
      insertRows<ReturnType<typeof row>, { id: string }>(query, {
        table: 'note',
        columns: COLUMNS,
        rows: numbers.map((number) => row(number)),
        suffix: 'on conflict (id) do nothing returning id',
      }),
    );
  expect(await insert([1, 2])).toEqual([{ id: 'not_000001' }, { id: 'not_000002' }]);
  expect(await insert([2, 3])).toEqual([{ id: 'not_000003' }]);
});
