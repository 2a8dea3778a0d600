import { readFile } from 'node:fs/promises';
import { askUntil, type Send } from './demo-client.ts';

const FIXTURES = new URL('../../subgraphs/trading/fixtures/', import.meta.url);

/** Our own look-alikes of what brokers export; each becomes a broker account of the demo trader. */
const DEMO_FILES = [
  'interactive-brokers-activity-2026.csv',
  'thinkorswim-account-statement-2026.csv',
  'tradovate-fills-2026.csv',
];

/** Whose file never came, or brought nothing, is sent again. Sending one twice would do no harm either. */
const TO_BE_SENT = new Set(['AWAITING_FILE', 'FAILED', undefined]);

type Import = { id: string; fileName: string; status: string };

/** Imports the demo files that are not there yet, and waits until the dashboard shows them all. */
export async function importDemoFiles(origin: string, send: Send, signal: AbortSignal): Promise<void> {
  const present = await importsByName(send);
  const missing = DEMO_FILES.filter((name) => TO_BE_SENT.has(present.get(name)?.status));
  const running = DEMO_FILES.flatMap((name) => present.get(name) ?? []).filter(
    ({ status }) => status === 'QUEUED' || status === 'RUNNING',
  );
  const ids = running.map(({ id }) => id);
  for (const name of missing) ids.push(await sendFile(name, { origin, send, signal }));
  let revision = 0;
  for (const id of ids) {
    const reached = await askUntil(() => finishedRevision(send, id), 60, 'Importing the demo files');
    revision = Math.max(revision, reached);
  }
  await askUntil(() => followed(send, revision), 30, 'Following the demo trades');
}

/** The latest import of each name. */
async function importsByName(send: Send): Promise<Map<string, Import>> {
  const { me } = (await send(
    'query DemoImports { me { imports(first: 100) { edges { node { id fileName status } } } } }',
  )) as { me: { imports: { edges: { node: Import }[] } } };
  return new Map(me.imports.edges.map(({ node }) => [node.fileName, node] as const).toReversed());
}

async function sendFile(
  name: string,
  { origin, send, signal }: { origin: string; send: Send; signal: AbortSignal },
): Promise<string> {
  const bytes = await readFile(new URL(name, FIXTURES));
  const { createImport } = (await send(
    `mutation DemoImport($input: CreateImportInput!) { createImport(input: $input) {
       ... on ImportCreated { import { id } upload { url } } ... on Failure { message } } }`,
    { input: { fileName: name, sizeBytes: String(bytes.length) } },
  )) as { createImport: { import?: { id: string }; upload?: { url: string }; message?: string } };
  if (!createImport.import || !createImport.upload) {
    throw new Error(`A demo file was refused: ${createImport.message}`);
  }
  const put = await fetch(new URL(createImport.upload.url, origin), { method: 'PUT', body: bytes, signal });
  if (!put.ok) throw new Error(`A demo file could not be sent: ${await put.text()}`);
  return createImport.import.id;
}

async function finishedRevision(send: Send, id: string): Promise<number | null> {
  const { me } = (await send(
    'query DemoImportStatus($id: ID!) { me { import(id: $id) { status revision failure { message } } } }',
    { id },
  )) as { me: { import: { status: string; revision: number | null; failure: { message: string } | null } } };
  if (me.import.failure) throw new Error(`A demo file could not be imported: ${me.import.failure.message}`);
  return me.import.status === 'FINISHED' ? (me.import.revision ?? 0) : null;
}

async function followed(send: Send, revision: number): Promise<true | null> {
  const { me } = (await send('query DemoFollowed { me { performance { revision } } }')) as {
    me: { performance: { revision: number } | null };
  };
  return (me.performance?.revision ?? 0) >= revision ? true : null;
}
