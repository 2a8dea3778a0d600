import { readFileSync } from 'node:fs';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { z } from 'zod';
import {
  ChangePlanDocument,
  CreateExportDocument,
  ImportStatusDocument,
  UpdateTradeJournalDocument,
} from '../../client/generated/operations.ts';
import { askUntil } from '../../start/demo/demo-client.ts';
import { makeKey } from '../api-keys/key-holder.ts';
import type { Person } from '../supergraph/person.ts';

/** Data and variables of an operation that only one test sends. */
type Loose = Record<string, unknown>;

/** An operation that is no page's, from its text. */
export function operation(text: string): TypedDocumentNode<Loose, Loose> {
  return parse(text);
}

/** What somebody has, for somebody else to try. */
export type Belongings = {
  accountId: string;
  tradeId: string;
  importId: string;
  executionCursor: string;
  keyId: string;
};

const FILLS = new URL('../../subgraphs/trading/fixtures/generic-executions-2026.csv', import.meta.url);
/** No heading that is recognised, so that the columns must be named, which is remembered. */
const NAMED_COLUMNS = 'Tag,Ticker,Menge,Kurs\n2026-03-02 10:00:00,AAPL,10,100\n';

const CREATE_IMPORT = operation(`mutation ($input: CreateImportInput!) {
  createImport(input: $input) { ... on ImportCreated { import { id } upload { url } } ... on Failure { message } }
}`);
export const RECORD = operation(`mutation ($input: RecordExecutionsInput!) {
  recordExecutions(input: $input) {
    __typename
    ... on ExecutionsRecorded { recorded duplicate trades { id } }
    ... on Failure { message }
  }
}`);
const FIND = operation(
  `{ me { trades(first: 1) { edges { node { id } } } executions(first: 1) { edges { cursor } } } }`,
);

/** One purchase, sent by itself. */
export const PURCHASE = {
  symbol: 'MSFT',
  side: 'BUY',
  quantity: '5',
  price: '400',
  executedAt: '2026-03-04T15:00:00Z',
};

const foundSchema = z.object({
  me: z.object({
    trades: z.object({ edges: z.tuple([z.object({ node: z.object({ id: z.string() }) })]) }),
    executions: z.object({ edges: z.tuple([z.object({ cursor: z.string() })]) }),
  }),
});
const createdSchema = z.object({
  createImport: z.object({ import: z.object({ id: z.string() }), upload: z.object({ url: z.string() }) }),
});

/** Gives a person something in every table that the API fills: imports, executions, journal, plan and payment, a key. */
export async function fillWorkspace(origin: string, person: Person): Promise<Belongings> {
  const report = await person.import('fills.csv', readFileSync(FILLS));
  const accountId = report.account?.id ?? '';
  const input = { accountId, executions: [PURCHASE], idempotencyKey: 'one and the same' };
  await person.ask(RECORD, { input });
  const { me } = foundSchema.parse(await person.ask(FIND, {}));
  const tradeId = me.trades.edges[0].node.id;
  await person.ask(UpdateTradeJournalDocument, { input: { tradeId, note: 'mine', tags: ['mine'] } });
  await person.ask(ChangePlanDocument, { input: { plan: 'PRO' } });
  await person.ask(CreateExportDocument, { input: { format: 'CSV' } });
  await sendNamedColumns(origin, person);
  const { id: keyId } = await makeKey(person);
  const executionCursor = me.executions.edges[0].cursor;
  return { accountId, tradeId, importId: report.id, executionCursor, keyId };
}

async function sendNamedColumns(origin: string, person: Person): Promise<void> {
  const columns = { symbol: 'Ticker', quantity: 'Menge', price: 'Kurs', time: 'Tag' };
  const input = { fileName: 'named.csv', sizeBytes: String(NAMED_COLUMNS.length), columns };
  const { createImport } = createdSchema.parse(await person.ask(CREATE_IMPORT, { input }));
  const put = await fetch(new URL(createImport.upload.url, origin), { method: 'PUT', body: NAMED_COLUMNS });
  if (!put.ok) throw new Error(`${put.status} ${await put.text()}`);
  await askUntil(() => followed(person, createImport.import.id), 60, 'Importing');
}

/** True once the import has ended and analytics knows it; null before. */
async function followed(person: Person, id: string): Promise<true | null> {
  const { me } = await person.ask(ImportStatusDocument, { id });
  const revision = me.import?.revision ?? Number.POSITIVE_INFINITY;
  return (me.performance?.revision ?? 0) >= revision || null;
}
