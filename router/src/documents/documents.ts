import type { Viewer } from '../../../kit/viewer/viewer.ts';
import type { Refusal } from '../router-request.ts';
import type { AskedDocument } from './asked-document.ts';
import { documentIdOf } from './document-id.ts';
import type { DocumentCache } from './kept/document-cache.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export type DocumentOptions = {
  /** What our own client sends. */
  trusted: TrustedDocuments;
  cache: DocumentCache;
  /** Refuses everything else of sessions and of callers without credentials; API keys ask what they like. */
  trustedOnly: boolean;
};

/** A document that may be asked; `keep` when its id shall be known from now on, once it proved to be valid. */
export type FoundDocument = { text: string; keep: { id: string } | null };

export type Documents = {
  /** Null when the request has neither text nor id, which is told by whoever reads the operation. */
  find(asked: AskedDocument, viewer: Viewer): Promise<FoundDocument | Refusal | null>;
  keep(id: string, text: string): Promise<void>;
};

// Status and message are those by which clients of Apollo's protocol know to send the text.
const NOT_FOUND: Refusal = {
  status: 200,
  code: 'PERSISTED_QUERY_NOT_FOUND',
  message: 'PersistedQueryNotFound',
};

const NOT_TRUSTED: Refusal = {
  status: 403,
  code: 'DOCUMENT_NOT_TRUSTED',
  message:
    'Without an API key, only the documents of the TradeSense app are answered here, and this is none of them. Send an API key as "X-API-Key: …" to ask anything else; the explorer too needs one.',
};

/** Finds the text of a document that was named by its id, and refuses what a caller may not ask. */
export function createDocuments({ trusted, cache, trustedOnly }: DocumentOptions): Documents {
  const findTrusted = async (id: string) => trusted.get(id) ?? (await cache.findReleased(id));

  return {
    async find({ text, id }, viewer) {
      if (text === null && id === null) return null;
      const asksAnything = !trustedOnly || viewer.kind === 'api-key';
      if (text === null) {
        if (id === null) return null;
        const found = (await findTrusted(id)) ?? (asksAnything ? await cache.findKept(id) : null);
        return found === null ? NOT_FOUND : { text: found, keep: null };
      }
      if (!asksAnything)
        return (await findTrusted(documentIdOf(text))) === null ? NOT_TRUSTED : { text, keep: null };
      // Strangers use what is kept, and do not decide about it.
      const keeps = id !== null && viewer.kind !== 'anonymous' && !trusted.has(id);
      return { text, keep: keeps ? { id } : null };
    },
    keep: (id, text) => cache.keep(id, text),
  };
}
