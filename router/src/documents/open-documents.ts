import { readFileSync } from 'node:fs';
import type { Log } from '../../../kit/log/create-log.ts';
import type { DocumentOptions } from './documents.ts';
import { createMemoryDocumentCache, createSharedDocumentCache } from './kept/open-document-cache.ts';
import { readTrustedDocuments } from './trusted-documents.ts';

const MANIFEST = new URL('../../../client/generated/trusted-documents.json', import.meta.url);

/**
 * The documents of our own client, and a cache for those of others: in the Redis at `redisUrl`, or in memory when that
 * is null. Routers of other releases learn through Redis what this one trusts, which does not hold up the start.
 */
export function openDocuments(options: {
  redisUrl: string | null;
  trustedOnly: boolean;
  log: Log;
}): DocumentOptions {
  const { redisUrl, trustedOnly, log } = options;
  const trusted = readTrustedDocuments(readFileSync(MANIFEST, 'utf8'));
  if (redisUrl === null) return { trusted, trustedOnly, cache: createMemoryDocumentCache({ log }) };
  const cache = createSharedDocumentCache({ url: redisUrl, log });
  void cache.release(trusted);
  return { trusted, trustedOnly, cache };
}
