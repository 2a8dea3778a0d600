import { LRUCache } from 'lru-cache';
import type { Grant } from './grant.ts';

const MOST_KEYS = 10_000;
/** Many more than keys: they are small, and a flood of made-up secrets must not push each other's answers out at once. */
const MOST_UNKNOWN = 50_000;
/** After this long auth is asked again, so that what no event tells, such as a role, is noticed. */
const FRESH_MS = 60_000;
/** Short: a key may be made any moment, and its secret cannot have been tried before. */
const UNKNOWN_MS = 5_000;
/** While auth is away, a key that was good goes on for so long; revocations still arrive as events. */
const STALE_MS = 10 * 60_000;
/** While auth is away, it is not asked at each request. */
const PAUSE_MS = 2_000;
/** Changes of keys are remembered longer than anything that was told before them. */
const CHANGES_MS = STALE_MS + FRESH_MS;
const MOST_CHANGES = 100_000;

/** A key, null for none, or `unavailable` while auth cannot tell. */
export type GrantLookup = Grant | null | 'unavailable';

/** Asks auth for the key of a digest; null for none. Rejects when it cannot tell. */
export type AskGrant = (digest: string) => Promise<Grant | null>;

export type GrantCache = {
  find(digest: string, ask: AskGrant): Promise<GrantLookup>;
  /** From now on nothing that was told of an older version of the key is believed. */
  changed(keyId: string, version: number): void;
};

type Entry = { grant: Grant; askedAt: number; askAgainAt: number };

/**
 * Remembers what secrets give the right to, by their digests: keys for a minute, unknown secrets for some seconds, all
 * of them bounded. Of requests at once with one secret, the first asks.
 */
export function createGrantCache(clock: () => Date): GrantCache {
  const now = () => clock().getTime();
  const perf = { now };
  const entries = new LRUCache<string, Entry>({ max: MOST_KEYS });
  const unknown = new LRUCache<string, true>({ max: MOST_UNKNOWN, ttl: UNKNOWN_MS, ttlResolution: 0, perf });
  const versions = new LRUCache<string, number>({
    max: MOST_CHANGES,
    ttl: CHANGES_MS,
    ttlResolution: 0,
    perf,
  });
  const underWay = new Map<string, Promise<Grant | null>>();

  const isOutdated = ({ keyId, version }: Grant) => version < (versions.get(keyId) ?? 0);

  function known(digest: string): Entry | null {
    const entry = entries.get(digest);
    return entry && !isOutdated(entry.grant) ? entry : null;
  }

  /** A change may overtake an answer: then it is asked once more, after the change. */
  async function askCurrent(digest: string, ask: AskGrant): Promise<Grant | null> {
    const first = await ask(digest);
    const grant = first && isOutdated(first) ? await ask(digest) : first;
    if (grant && isOutdated(grant)) throw new Error('auth told an older state of an API key than its event');
    return grant;
  }

  function askOnce(digest: string, ask: AskGrant): Promise<Grant | null> {
    const before = underWay.get(digest);
    if (before) return before;
    const asked = askCurrent(digest, ask).finally(() => underWay.delete(digest));
    underWay.set(digest, asked);
    return asked;
  }

  return {
    async find(digest, ask) {
      const before = known(digest);
      if (before && now() < before.askAgainAt) return before.grant;
      if (unknown.has(digest)) return null;
      try {
        const grant = await askOnce(digest, ask);
        if (!grant) {
          entries.delete(digest);
          unknown.set(digest, true);
          return null;
        }
        const askedAt = now();
        entries.set(digest, { grant, askedAt, askAgainAt: askedAt + FRESH_MS });
        return grant;
      } catch {
        const still = known(digest);
        if (!still || now() - still.askedAt > STALE_MS) return 'unavailable';
        still.askAgainAt = now() + PAUSE_MS;
        return still.grant;
      }
    },
    changed(keyId, version) {
      if (version > (versions.get(keyId) ?? 0)) versions.set(keyId, version);
    },
  };
}
