import KeyvRedis from '@keyv/redis';
import Keyv from 'keyv';
import type { Log } from '../../../../kit/log/create-log.ts';
import { createDocumentCache, type DocumentCache } from './document-cache.ts';

/** Documents in this process, for a router that is alone. */
export function createMemoryDocumentCache({ log }: { log: Log }): DocumentCache {
  return createDocumentCache({ store: new Keyv<string>(), log });
}

/** Documents in the Redis that all routers share, whatever their release. */
export function createSharedDocumentCache({ url, log }: { url: string; log: Log }): DocumentCache {
  // Without a queue of its own the client answers at once while Redis is away, and holds nothing for later.
  const adapter = new KeyvRedis<string>({ url, disableOfflineQueue: true }, { throwOnConnectError: false });
  const store = new Keyv<string>({ store: adapter, namespace: 'tradesense:documents', useKeyPrefix: false });
  return createDocumentCache({ store, log, close: () => adapter.disconnect(true) });
}
