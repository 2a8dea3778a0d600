import type { Log } from '../../../../kit/log/create-log.ts';
import type { DataSource } from '../../data-sources/data-source.ts';
import { askAuth, ownOperation } from './ask-auth.ts';

/** Uses of this long are told together: one write, however many requests. */
const BATCH_MS = 2_000;
/** While auth is away uses of so many keys are kept; of more, the latest. */
const MOST_KEYS = 10_000;
/** As much of a client's own words as anybody wants to read. */
const LONGEST_AGENT = 300;

const RECORD = ownOperation(
  'mutation RouterApiKeyUses($uses: [ApiKeyUseInput!]!) { recordApiKeyUses(uses: $uses) }',
);

/** A use of a key. */
export type KeyUse = {
  keyId: string;
  at: Date;
  address: string | undefined;
  userAgent: string | undefined;
};

export type KeyUses = { note(use: KeyUse): void; stop(): Promise<void> };

/** Collects the last use of each key and tells auth now and then. What could not be told is told with the next batch. */
export function createKeyUses(options: { auth: DataSource; viewerTokenSecret: string; log: Log }): KeyUses {
  let latest = new Map<string, KeyUse>();
  let timer: NodeJS.Timeout | null = null;
  let telling: Promise<void> = Promise.resolve();
  let stopped = false;
  let batches = 0;

  function keep(use: KeyUse): void {
    const known = latest.get(use.keyId);
    if (known && known.at > use.at) return;
    latest.delete(use.keyId);
    latest.set(use.keyId, use);
    const [oldest] = latest.size > MOST_KEYS ? latest.keys() : [];
    if (oldest !== undefined) latest.delete(oldest);
  }

  async function tell(): Promise<void> {
    const batch = latest;
    if (batch.size === 0) return;
    latest = new Map();
    batches += 1;
    const uses = [...batch.values()].map(({ keyId, at, address, userAgent }) => ({
      keyId,
      at: at.toISOString(),
      address: address ?? null,
      agent: userAgent?.slice(0, LONGEST_AGENT) ?? null,
    }));
    try {
      await askAuth(options, RECORD, { variables: { uses }, requestId: `api-key-uses-${batches}` });
    } catch (error) {
      options.log.warn({ err: error, keys: uses.length }, 'uses of API keys could not be told and are kept');
      for (const use of batch.values()) keep(use);
      schedule();
    }
  }

  function schedule(): void {
    if (timer || stopped) return;
    timer = setTimeout(() => {
      timer = null;
      telling = telling.then(tell);
    }, BATCH_MS);
    timer.unref();
  }

  return {
    note(use) {
      keep(use);
      schedule();
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await telling;
      await tell();
    },
  };
}
