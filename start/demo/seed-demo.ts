import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askUntil, createDemoClient, type Send } from './demo-client.ts';

/** The demo trader signs in with this address. It exists on this installation only. */
export const DEMO_EMAIL = 'demo@tradesense.example';

const FIXTURES = new URL('../../subgraphs/trading/fixtures/', import.meta.url);

/** Our own look-alikes of what brokers export; each becomes a broker account of the demo trader. */
const DEMO_FILES = [
  'interactive-brokers-activity-2026.csv',
  'thinkorswim-account-statement-2026.csv',
  'tradovate-fills-2026.csv',
];

/** What an installation's demo trader is: signed up now, or there already. */
export type DemoOutcome = 'seeded' | 'present';

/**
 * Signs the demo trader up and imports the fixture files for them, all through the API of the running server: the
 * same path as anybody's file. Does nothing when the trader exists.
 */
export async function seedDemo(origin: string, password: string): Promise<DemoOutcome> {
  const accessToken = await signUp(createDemoClient(origin, null), password);
  if (accessToken === null) return 'present';
  const send = createDemoClient(origin, accessToken);
  const revisions: number[] = [];
  for (const file of DEMO_FILES) revisions.push(await importFile(origin, send, new URL(file, FIXTURES)));
  await askUntil(() => followed(send, Math.max(...revisions)), 30, 'Following the demo trades');
  return 'seeded';
}

async function signUp(send: Send, password: string): Promise<string | null> {
  const { signUp: outcome } = (await send(
    `mutation DemoSignUp($input: SignUpInput!) { signUp(input: $input) {
       __typename ... on SignedIn { accessToken } ... on Failure { code message } } }`,
    {
      input: {
        email: DEMO_EMAIL,
        password,
        displayName: 'Demo Trader',
        timeZone: 'America/New_York',
        baseCurrency: 'USD',
      },
    },
  )) as { signUp: { accessToken?: string; code?: string; message?: string } };
  if (outcome.accessToken) return outcome.accessToken;
  if (outcome.code === 'EMAIL_UNAVAILABLE') return null;
  throw new Error(`The demo trader could not be signed up: ${outcome.message}`);
}

async function importFile(origin: string, send: Send, file: URL): Promise<number> {
  const bytes = await readFile(file);
  const { createImport } = (await send(
    `mutation DemoImport($input: CreateImportInput!) { createImport(input: $input) {
       ... on ImportCreated { import { id } upload { url } } ... on Failure { message } } }`,
    { input: { fileName: basename(fileURLToPath(file)), sizeBytes: String(bytes.length) } },
  )) as { createImport: { import?: { id: string }; upload?: { url: string }; message?: string } };
  if (!createImport.import || !createImport.upload)
    throw new Error(`A demo file was refused: ${createImport.message}`);
  const { id } = createImport.import;
  const put = await fetch(new URL(createImport.upload.url, origin), { method: 'PUT', body: bytes });
  if (!put.ok) throw new Error(`A demo file could not be sent: ${await put.text()}`);
  return askUntil(() => finishedRevision(send, id), 30, `Importing ${file.pathname}`);
}

async function finishedRevision(send: Send, id: string): Promise<number | null> {
  const { me } = (await send(
    'query DemoImportStatus($id: ID!) { me { import(id: $id) { status revision failure { message } } } }',
    {
      id,
    },
  )) as { me: { import: { status: string; revision: number | null; failure: { message: string } | null } } };
  if (me.import.failure) throw new Error(`A demo file could not be imported: ${me.import.failure.message}`);
  return me.import.status === 'FINISHED' ? (me.import.revision ?? 0) : null;
}

async function followed(send: Send, revision: number): Promise<number | null> {
  const { me } = (await send('query DemoFollowed { me { performance { revision } } }')) as {
    me: { performance: { revision: number } | null };
  };
  const reached = me.performance?.revision ?? 0;
  return reached >= revision ? reached : null;
}
