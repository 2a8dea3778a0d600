import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Characters of text whose parsed form is remembered; in memory it takes about fifty times as much. */
const REMEMBERED = 600_000;

/**
 * Documents that were parsed and found valid, with what the stages know of them. Those of `trusted` stay for good, so
 * that no stream of other documents makes a page be parsed again.
 */
export function createParsedDocuments(trusted: ReadonlyMap<string, string>): DocumentStore {
  const pinned = new Map<string, DocumentNode>();
  const others = new LRUCache<string, DocumentNode>({
    maxSize: REMEMBERED,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.source.body.length ?? 1),
  });
  // Apollo Server puts a prefix for the schema before the hash of the text, which is our id.
  const isTrusted = (key: string) => trusted.has(key.slice(-64));
  return {
    get: async (key) => pinned.get(key) ?? others.get(key),
    async set(key, document) {
      if (isTrusted(key)) pinned.set(key, document);
      else others.set(key, document);
    },
    delete: async (key) => pinned.delete(key) || others.delete(key),
  };
}
