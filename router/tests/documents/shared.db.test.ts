import { Redis } from 'ioredis';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../../../kit/log/create-log.ts';
import { describeWithRedis, testRedis } from '../../../tests/setup/test-redis.ts';
import { documentIdOf } from '../../src/documents/document-id.ts';
import { createSharedDocumentCache } from '../../src/documents/kept/open-document-cache.ts';
import { type Library, startLibrary } from '../library/library.ts';
import { byHash, byId, OTHER, post, TRUSTED, trusting } from './asking.ts';

const log = createLog({ name: 'test', level: 'silent' });
let undo = new AsyncDisposableStack();
afterEach(async () => {
  await undo.disposeAsync();
  undo = new AsyncDisposableStack();
});

function cacheAt(url: string) {
  const cache = createSharedDocumentCache({ url, log });
  undo.defer(() => cache.close());
  return cache;
}

async function routerAt(url: string, options: Parameters<typeof trusting>[0] = {}): Promise<Library> {
  const documents = trusting({ ...options, cache: cacheAt(url) });
  await documents.cache.release(documents.trusted);
  return undo.use(await startLibrary('in process', { documents }));
}

describeWithRedis('documents in Redis', () => {
  test('are kept for all routers', async () => {
    const { url } = undo.use(await testRedis());
    const [one, two] = [await routerAt(url), await routerAt(url)];
    const authorization = `Bearer ${one.token()}`;
    await post(one, { ...byHash(OTHER), query: OTHER }, { authorization });
    const { data } = await post(two, byHash(OTHER));
    expect(data).toEqual({ caller: 'anonymous', again: 'anonymous' });
  });

  test('are trusted by the routers of another release too, while both run', async () => {
    const { url } = undo.use(await testRedis());
    const old = await routerAt(url, { trusted: [TRUSTED.caller], trustedOnly: true });
    expect((await post(old, byId(OTHER))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await routerAt(url, { trusted: [OTHER], trustedOnly: true });
    expect((await post(old, byId(OTHER))).data).toEqual({ caller: 'anonymous', again: 'anonymous' });
    expect((await post(old, { query: `${OTHER} ` })).code).toBe('DOCUMENT_NOT_TRUSTED');
  });

  test('stay within bounds, whatever is sent, and push out none that is trusted', async () => {
    const { url } = undo.use(await testRedis());
    const redis = new Redis(url);
    undo.defer(() => redis.disconnect());
    const cache = cacheAt(url);
    await cache.release(new Map([[documentIdOf(TRUSTED.caller), TRUSTED.caller]]));
    const texts = Array.from({ length: 6_000 }, (_, number) => `query Hostile${number} { caller }`);
    for (let from = 0; from < texts.length; from += 500)
      await Promise.all(texts.slice(from, from + 500).map((text) => cache.keep(documentIdOf(text), text)));
    // 2,048 places for what is kept, and the one that is trusted.
    expect(await redis.dbsize()).toBeLessThanOrEqual(2_049);
    expect(await cache.findReleased(documentIdOf(TRUSTED.caller))).toBe(TRUSTED.caller);
    const long = `query Long { caller } ${'#'.repeat(20_000)}`;
    await cache.keep(documentIdOf(long), long);
    expect(await cache.findKept(documentIdOf(long))).toBeNull();
    const ttls = await Promise.all((await redis.keys('*')).slice(0, 50).map((key) => redis.pttl(key)));
    expect(ttls.every((ttl) => ttl > 0)).toBe(true);
  });

  test('that somebody changed there are not answered', async () => {
    const { url } = undo.use(await testRedis());
    const redis = new Redis(url);
    undo.defer(() => redis.disconnect());
    const cache = cacheAt(url);
    await cache.keep(documentIdOf(OTHER), OTHER);
    const [key] = await redis.keys('*');
    if (!key) throw new Error('Nothing was kept.');
    expect(await cache.findKept(documentIdOf(OTHER))).toBe(OTHER);
    await redis.set(key, ((await redis.get(key)) ?? '').replace('again', 'grown'));
    expect(await cache.findKept(documentIdOf(OTHER))).toBeNull();
  });

  test('are not needed: without Redis the text is answered, and trusted ids too', async () => {
    // Nothing listens on port 1.
    const documents = trusting({ cache: cacheAt('redis://127.0.0.1:1') });
    const library = undo.use(await startLibrary('in process', { documents }));
    const authorization = `Bearer ${library.token()}`;
    expect((await post(library, byId(TRUSTED.caller))).status).toBe(200);
    expect((await post(library, byHash(OTHER))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(library, { ...byHash(OTHER), query: OTHER }, { authorization })).status).toBe(200);
  });
});
