import type { Refusal } from '../router-request.ts';
import { documentIdOf, readDocumentId } from './document-id.ts';

/** What of a request says which document it asks for. */
export type DocumentParameters = { query?: unknown; documentId?: unknown; extensions?: unknown };

/** The document that a request asks for: its text, its id, or both, which then belong together. */
export type AskedDocument = { text: string | null; id: string | null };

function badId(message: string): Refusal {
  return { status: 400, code: 'BAD_DOCUMENT_ID', message };
}

const NO_ID = badId(
  'The id of a document is its SHA-256 as 64 digits in lower case, such as "sha256:412a…".',
);
const NO_VERSION = badId('"extensions.persistedQuery.version" must be 1.');
const TWO_IDS = badId('"documentId" and "extensions.persistedQuery" name two documents. Send one of them.');
const MISMATCH: Refusal = {
  status: 400,
  code: 'DOCUMENT_ID_MISMATCH',
  message: 'The id is not that of the text beside it. Send the SHA-256 of exactly this text, or no id.',
};

function persistedQueryOf(extensions: unknown): { version?: unknown; sha256Hash?: unknown } | null {
  const { persistedQuery = null } = Object(extensions) as { persistedQuery?: unknown };
  return persistedQuery === null ? null : Object(persistedQuery);
}

/**
 * Reads which document is meant, by `documentId` (the persisted documents of GraphQL over HTTP) or by
 * `extensions.persistedQuery` (Apollo's). Null when nothing of it names an id: what is wrong then is the parser's matter.
 */
export function readAskedDocument(asked: DocumentParameters): AskedDocument | Refusal {
  const { query = null, documentId = null } = asked;
  const persisted = persistedQueryOf(asked.extensions);
  if (persisted && persisted.version !== 1) return NO_VERSION;
  const given = [...(documentId === null ? [] : [documentId]), ...(persisted ? [persisted.sha256Hash] : [])];
  const [id = null, other = id] = given.map(readDocumentId);
  if (given.length > 0 && (id === null || other === null)) return NO_ID;
  if (id !== other) return TWO_IDS;
  // An empty text is how some clients leave it out.
  const text = typeof query === 'string' && query !== '' ? query : null;
  if (id !== null && text !== null && documentIdOf(text) !== id) return MISMATCH;
  return { text, id };
}
