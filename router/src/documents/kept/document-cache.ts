import type Keyv from 'keyv';
import type { Log } from '../../../../kit/log/create-log.ts';
import { within } from '../../budget/degrading/within.ts';
import { documentIdOf } from '../document-id.ts';
import type { TrustedDocuments } from '../trusted-documents.ts';

/** Texts of documents by id, for as long as they are remembered. Nothing here ever rejects. */
export type DocumentCache = {
  /** What a caller sent with its id before; null when it is not kept, or cannot be looked up in time. */
  findKept(id: string): Promise<string | null>;
  keep(id: string, text: string): Promise<void>;
  /** A trusted document of another release that runs, or lately ran, beside this one. */
  findReleased(id: string): Promise<string | null>;
  /** Tells the routers of other releases what this one trusts. */
  release(trusted: TrustedDocuments): Promise<void>;
  close(): Promise<void>;
};

/** Kept documents take at most SLOTS × LONGEST_KEPT characters, 32 MB of plain text. */
const SLOTS = 2_048;
const LONGEST_KEPT = 16_384;
const KEPT_MS = 24 * 60 * 60_000;
/** Longer than two releases run side by side, and than a page stays open in a browser. */
const RELEASED_MS = 30 * 24 * 60 * 60_000;
/** A text that takes longer to find is quicker sent by the client. */
const PATIENCE_MS = 150;

/**
 * Each id has one place, which it shares with others: a new document may push out one of them and no more, so that no
 * stream of documents makes this grow, in whatever store. The text is checked against the id when it is read.
 */
function slotOf(id: string): string {
  return `kept:${Number.parseInt(id.slice(0, 8), 16) % SLOTS}`;
}

/** Documents in a store that may fail: then nothing is found, and clients send the text. */
export function createDocumentCache(options: {
  store: Keyv<string>;
  log: Log;
  close?: () => Promise<void>;
}): DocumentCache {
  const { store, log, close = async () => {} } = options;
  let failing = false;
  // A store that is away says so at each try.
  store.on('error', (error: unknown) => {
    if (!failing) log.warn({ err: error }, 'the store of documents cannot be reached');
    failing = true;
  });

  async function find(key: string, id: string): Promise<string | null> {
    const outcome = await within(PATIENCE_MS, store.get(key));
    if (outcome.kind !== 'answered') return null;
    const text = outcome.value;
    if (typeof text !== 'string') return null;
    failing = false;
    return documentIdOf(text) === id ? text : null;
  }

  return {
    findKept: (id) => find(slotOf(id), id),
    async keep(id, text) {
      if (text.length > LONGEST_KEPT) return;
      await within(PATIENCE_MS, store.set(slotOf(id), text, KEPT_MS));
    },
    findReleased: (id) => find(`released:${id}`, id),
    async release(trusted) {
      for (const [id, text] of trusted)
        await store.set(`released:${id}`, text, RELEASED_MS).catch(() => false);
    },
    close,
  };
}
