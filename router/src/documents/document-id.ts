import { createHash } from 'node:crypto';

/** SHA-256 of a document's text as 64 digits, which is the only id that a document has here. */
export function documentIdOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The 64 digits of an id as clients write it, alone or as "sha256:…"; null when it is no such id. */
export function readDocumentId(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  return /^(?:sha256:)?([0-9a-f]{64})$/.exec(given)?.[1] ?? null;
}
