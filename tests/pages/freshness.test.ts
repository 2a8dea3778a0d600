import { expect, test } from 'vitest';
import {
  DashboardPageDocument,
  ImportStatusDocument,
  UndoImportDocument,
} from '../../client/generated/operations.ts';
import { askUntil } from '../../start/demo/demo-client.ts';
import type { Person } from '../supergraph/person.ts';
import { startSupergraph } from '../supergraph/start-supergraph.ts';

/** 200,000 is the most that the product promises; `npm run bench -- freshness` measures it. */
const ROWS = Number(process.env.FRESHNESS_ROWS ?? 50_000);
const CURRENT_SECONDS = 2;
/** Days and symbols whose trades are gone are summed up anew. */
const UNDONE_SECONDS = 5;
/** Without an index for each of its statements it would take minutes. */
const UNDO_SECONDS = 60;
/** Well below the deadline of a request. */
const ANSWERED_MS = 2_000;
const MINUTE = 60_000;

/** Round trips of a minute each in 400 symbols, two rows for each. */
function csv(rows: number): Buffer<ArrayBuffer> {
  const lines = Array.from({ length: rows }, (_, row) => {
    const trade = Math.floor(row / 2);
    const at = new Date(Date.UTC(2020, 0, 6) + row * MINUTE).toISOString();
    return `${at},S${trade % 400},${row % 2 === 0 ? 'BUY' : 'SELL'},1,${100 + (row % 7)},E${row}`;
  });
  return Buffer.from(`time,symbol,side,quantity,price,execution id\n${lines.join('\n')}\n`);
}

async function statusOf(person: Person, id: string) {
  const { me } = await person.ask(ImportStatusDocument, { id });
  if (!me.import) throw new Error(`There is no import ${id}.`);
  return { ...me.import, shown: me.performance?.revision ?? 0 };
}

const untilStatus = (person: Person, id: string, status: 'FINISHED' | 'UNDONE', seconds: number) =>
  askUntil(
    async () => {
      const progress = await statusOf(person, id);
      return progress.status === status ? progress : null;
    },
    seconds,
    'Importing, or its undo,',
  );
const untilFinished = (person: Person, id: string) => untilStatus(person, id, 'FINISHED', 300);

/** Waits until the dashboard shows what the import brought, or no longer shows it; throws when that takes longer. */
const untilCurrent = (person: Person, id: string, seconds: number) =>
  askUntil(
    async () => {
      const progress = await statusOf(person, id);
      return progress.shown >= (progress.revision ?? Number.POSITIVE_INFINITY) ? progress : null;
    },
    seconds,
    'Following the trades',
  );

test(`the dashboard is current within 2 seconds after an import of ${ROWS} rows, and a client can tell`, async () => {
  await using supergraph = await startSupergraph('in process');
  const [person, other] = [await supergraph.person('Impatient'), await supergraph.person('Unaffected')];
  const id = await person.sendFile('many.csv', csv(ROWS));

  // Meanwhile somebody else's is current as soon, although a large transaction is under way.
  const small = await other.sendFile('few.csv', csv(20));
  await untilFinished(other, small);
  await untilCurrent(other, small, CURRENT_SECONDS);
  expect((await statusOf(person, id)).status).toBe('RUNNING');

  const { counts } = await untilFinished(person, id);
  expect(counts).toMatchObject({ imported: ROWS, trades: ROWS / 2 });
  const { shown, revision } = await untilCurrent(person, id, CURRENT_SECONDS);
  expect(shown).toBe(revision);
  const { me } = await person.ask(DashboardPageDocument, {});
  expect(me.performance?.summary.trades).toBe(ROWS / 2);

  // A large one is undone in the background: the answer comes at once, and the status tells how far it is.
  const asked = performance.now();
  const { undoImport } = await person.ask(UndoImportDocument, { input: { importId: id } });
  expect(performance.now() - asked).toBeLessThan(ANSWERED_MS);
  expect(undoImport).toMatchObject({
    __typename: 'ImportUndoStarted',
    import: { status: 'UNDOING', undo: { executions: ROWS, processed: 0 } },
  });
  const { undo } = await untilStatus(person, id, 'UNDONE', UNDO_SECONDS);
  expect(undo).toMatchObject({ executions: ROWS, processed: ROWS, removed: ROWS });
  await untilCurrent(person, id, UNDONE_SECONDS);
  const { me: after } = await person.ask(DashboardPageDocument, {});
  expect(after.performance?.summary.trades).toBe(0);
}, 400_000);
