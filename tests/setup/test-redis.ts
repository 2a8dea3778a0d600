import { Redis } from 'ioredis';
import { describe, inject } from 'vitest';

/** An empty Redis database of one test's own. `await using` empties it and gives it back. */
export interface TestRedis extends AsyncDisposable {
  /** With the number of the database: `redis://127.0.0.1:6379/7`. */
  readonly url: string;
  release(): Promise<void>;
}

/** A claim outlives no run, even one that is killed. */
const CLAIM_SECONDS = 900;

/**
 * A suite that needs Redis. Where there is none its tests are reported as not run, with the reason in
 * their name; nothing of them is silently passed.
 */
export function describeWithRedis(name: string, suite: () => void): void {
  const { missing } = inject('services').redis;
  if (missing === null) describe(name, suite);
  else describe.skipIf(true)(`${name} [not run: ${missing}]`, suite);
}

/** Claims a database number that nobody uses and that holds nothing: a Redis that is not ours may hold another's data. */
export async function testRedis(): Promise<TestRedis> {
  const { redis } = inject('services');
  if (redis.missing !== null) throw new Error(`${redis.missing}; put the test into describeWithRedis.`);
  const claims = new Redis(`${redis.url}/0`);
  for (let number = 1; number < redis.databases; number += 1) {
    const key = `tradesense:test:database:${number}`;
    if ((await claims.set(key, process.pid, 'EX', CLAIM_SECONDS, 'NX')) !== 'OK') continue;
    const url = `${redis.url}/${number}`;
    const client = new Redis(url);
    if ((await client.dbsize()) > 0) {
      client.disconnect();
      continue;
    }
    const release = async () => {
      await client.flushdb();
      await claims.del(key);
      await Promise.all([client.quit(), claims.quit()]);
    };
    return { url, release, [Symbol.asyncDispose]: release };
  }
  claims.disconnect();
  throw new Error(`All ${redis.databases} databases of ${redis.url} are taken.`);
}
