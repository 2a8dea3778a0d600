import { LRUCache } from 'lru-cache';
import { Counter } from 'prom-client';

const lookups = new Counter({
  name: 'tradesense_router_operation_cache_total',
  help: 'Look-ups of compiled operations: found among the trusted or the others, or compiled anew.',
  labelNames: ['outcome'],
});

/** Compiled operations that are kept of each kind. */
const SIZES = { trusted: 1_000, known: 500, seenOnce: 100 } as const;

export type OperationCache<T> = {
  /**
   * What was made for a key before, or what `make` makes now; when that throws, nothing is kept. `document` is the hash
   * of the text that the client sent, of which the key may be a filtered form.
   */
  find(key: string, document: string, make: () => T): T;
};

/**
 * Keeps compiled operations. Those of trusted documents have a place of their own, so nobody who sends new documents
 * takes it from them. Others must be asked for twice to be kept for longer: a stream of documents that come once only
 * pushes out its own.
 */
export function createOperationCache<T extends object>(
  trustedDocuments: ReadonlySet<string>,
): OperationCache<T> {
  const trusted = new LRUCache<string, T>({ max: SIZES.trusted });
  const known = new LRUCache<string, T>({ max: SIZES.known });
  const seenOnce = new LRUCache<string, T>({ max: SIZES.seenOnce });

  function findOther(key: string, make: () => T): T {
    const before = known.get(key);
    const first = before ? undefined : seenOnce.get(key);
    lookups.inc({ outcome: before || first ? 'other' : 'missed' });
    if (before) return before;
    if (first) {
      seenOnce.delete(key);
      known.set(key, first);
      return first;
    }
    const made = make();
    seenOnce.set(key, made);
    return made;
  }

  function findTrusted(key: string, make: () => T): T {
    const before = trusted.get(key);
    lookups.inc({ outcome: before ? 'trusted' : 'missed' });
    if (before) return before;
    const made = make();
    trusted.set(key, made);
    return made;
  }

  return {
    find: (key, document, make) =>
      trustedDocuments.has(document) ? findTrusted(key, make) : findOther(key, make),
  };
}
