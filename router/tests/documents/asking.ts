import { createLog } from '../../../kit/log/create-log.ts';
import { documentIdOf } from '../../src/documents/document-id.ts';
import type { DocumentOptions } from '../../src/documents/documents.ts';
import type { DocumentCache } from '../../src/documents/kept/document-cache.ts';
import { createMemoryDocumentCache } from '../../src/documents/kept/open-document-cache.ts';
import type { Library } from '../library/library.ts';

/** What the library's own client asks. */
export const TRUSTED = {
  caller: 'query Caller { caller }',
  me: 'query Me { me { id books { title } } }',
  broken: 'query Broken { broken caller }',
  add: 'mutation Add { addBook }',
} as const;

/** A document that is not among them. */
export const OTHER = 'query Other { caller again: caller }';

/** Options of a router that trusts these. */
export function trusting(
  options: { trustedOnly?: boolean; cache?: DocumentCache; trusted?: readonly string[] } = {},
): DocumentOptions {
  const { trustedOnly = false, trusted = Object.values(TRUSTED) } = options;
  const cache =
    options.cache ?? createMemoryDocumentCache({ log: createLog({ name: 'test', level: 'silent' }) });
  return { trustedOnly, cache, trusted: new Map(trusted.map((text) => [documentIdOf(text), text])) };
}

/** The form of Apollo's clients. */
export function byHash(text: string): { extensions: object } {
  return { extensions: { persistedQuery: { version: 1, sha256Hash: documentIdOf(text) } } };
}

/** The form of GraphQL over HTTP. */
export function byId(text: string): { documentId: string } {
  return { documentId: `sha256:${documentIdOf(text)}` };
}

/** Sends a body as it stands. */
export async function post({ url }: Library, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await answer.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: answer.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}

/** The address of a document by its id. */
export function addressOf({ url }: Library, text: string): string {
  return `${url}/graphql?${new URLSearchParams(byId(text))}`;
}

/** A GET that no form or link of another site can send. */
export function get(address: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address, { headers: { 'apollo-require-preflight': '1', ...headers } });
}
