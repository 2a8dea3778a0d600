import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../tests/setup/create-test-database.ts';
import { noteTable, secretTable } from '../example-note.ts';
import { defineMigration } from './define-migration.ts';
import { migrateDatabase } from './migrate-database.ts';

const run = promisify(execFile);

test('three processes at once: one migrates, the others find it done', async () => {
  await using database = await createTestDatabase('scratch');
  const program = `
    import { migrateDatabase } from ${JSON.stringify(join(import.meta.dirname, 'migrate-database.ts'))};
    import { noteTable, secretTable } from ${JSON.stringify(join(import.meta.dirname, '..', 'example-note.ts'))};
    const done = await migrateDatabase({ ...JSON.parse(process.argv[1]), migrations: [noteTable, secretTable] });
    console.log(JSON.stringify(done));
  `;
  const args = ['--input-type=module-typescript', '--eval', program, '--', JSON.stringify(database)];
  const results = await Promise.all([1, 2, 3].map(() => run(process.execPath, args)));
  const done = results.map(({ stdout }): unknown => JSON.parse(stdout)).sort();
  expect(done).toEqual([[], [], ['0001-note', '0002-secret']]);
});

test('a second start runs only what is new', async () => {
  await using database = await createTestDatabase('scratch');
  expect(await migrateDatabase({ ...database, migrations: [noteTable] })).toEqual(['0001-note']);
  expect(await migrateDatabase({ ...database, migrations: [noteTable, secretTable] })).toEqual([
    '0002-secret',
  ]);
  expect(await migrateDatabase({ ...database, migrations: [noteTable, secretTable] })).toEqual([]);
});

test('a migration that fails undoes all of this start and names its reason', async () => {
  await using database = await createTestDatabase('scratch');
  const broken = defineMigration('0002-broken', () => [
    'create table half (id int)',
    'select no_such_column',
  ]);
  await expect(migrateDatabase({ ...database, migrations: [noteTable, broken] })).rejects.toThrow(
    'no_such_column',
  );
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query("select to_regclass('note') as note, to_regclass('half') as half");
  await owner.end();
  expect(rows).toEqual([{ note: null, half: null }]);
});

test('the application may use a granted table, and own or change none', async () => {
  await using database = await createTestDatabase('scratch', [noteTable]);
  const application = new pg.Client({ connectionString: database.url });
  await application.connect();
  const refused = { code: '42501' };
  await expect(application.query('alter table note disable row level security')).rejects.toMatchObject(
    refused,
  );
  await expect(application.query('drop table note')).rejects.toMatchObject(refused);
  await expect(application.query('create table mine (id int)')).rejects.toMatchObject(refused);
  await expect(application.query('truncate note')).rejects.toMatchObject(refused);
  await expect(application.query('select name from migration')).rejects.toMatchObject(refused);
  await application.end();
});

test('migrations out of order are refused before anything runs', async () => {
  await using database = await createTestDatabase('scratch');
  const wrong = migrateDatabase({ ...database, migrations: [secretTable, noteTable] });
  await expect(wrong).rejects.toThrow('0001-note must sort after 0002-secret');
});
