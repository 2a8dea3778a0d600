import { expect, test } from 'vitest';
import { CreateImportDocument, ImportStatusDocument } from '../../client/generated/operations.ts';
import { askUntil } from '../../start/demo/demo-client.ts';
import { startSupergraph } from '../supergraph/start-supergraph.ts';

const ROWS = 20_000;
const MINUTE = 60_000;

/** Round trips of a minute each in 400 symbols, two rows for each. */
function csv(): Buffer<ArrayBuffer> {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const trade = Math.floor(row / 2);
    const at = new Date(Date.UTC(2026, 0, 5) + row * MINUTE).toISOString();
    return `${at},S${trade % 400},${row % 2 === 0 ? 'BUY' : 'SELL'},1,${100 + (row % 7)},E${row}`;
  });
  return Buffer.from(`time,symbol,side,quantity,price,execution id\n${rows.join('\n')}\n`);
}

test('the dashboard is current within 2 seconds after an import of 20,000 rows, and a client can tell', async () => {
  await using supergraph = await startSupergraph('in process');
  const person = await supergraph.person('Impatient');
  const bytes = csv();
  const input = { fileName: 'many.csv', sizeBytes: String(bytes.length) };
  const { createImport } = await person.ask(CreateImportDocument, { input });
  if (createImport.__typename !== 'ImportCreated') return expect.fail(createImport.message);
  await fetch(new URL(createImport.upload.url, supergraph.origin), { method: 'PUT', body: bytes });
  const status = async () => (await person.ask(ImportStatusDocument, { id: createImport.import.id })).me;
  const finished = await askUntil(
    async () => {
      const { import: progress } = await status();
      return progress?.status === 'FINISHED' ? progress : null;
    },
    60,
    'Importing',
  );
  expect(finished.counts).toMatchObject({ imported: ROWS, trades: ROWS / 2 });
  const current = await askUntil(
    async () => {
      const { performance } = await status();
      return performance && performance.revision >= (finished.revision ?? 0) ? performance : null;
    },
    2,
    'Following the trades',
  );
  expect(current.revision).toBe(finished.revision);
});
