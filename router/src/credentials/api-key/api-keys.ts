import { createHash } from 'node:crypto';
import type { Log } from '../../../../kit/log/create-log.ts';
import { isCheckedSecret } from '../../../../kit/secret/checked-secret.ts';
import type { DataSource } from '../../data-sources/data-source.ts';
import type { RouterRequest, SubgraphCall } from '../../router-request.ts';
import type { Caller } from '../caller.ts';
import { askAuth, ownOperation } from './ask-auth.ts';
import { type Grant, readGrant } from './grant.ts';
import { createGrantCache } from './grant-cache.ts';
import { createKeyUses } from './key-uses.ts';

/** How every API key begins. */
export const API_KEY_PREFIX = 'ts_live_';

const FIND = ownOperation(`query RouterApiKey($digest: String!) {
  grant: apiKeyOfDigest(digest: $digest) {
    keyId version status secretEndsAt expiresAt membershipId personId workspaceId role scopes
    allowedAddresses allowedOrigins limits { pointsPerMinute pointsPerHour pointsPerDay }
  }
}`);

/** Why a key is refused. */
export type KeyProblem =
  | 'malformed'
  | 'unknown'
  | 'expired'
  | 'revoked'
  | 'replaced'
  | 'owner gone'
  | 'wrong address'
  | 'wrong origin'
  | 'unavailable';

/** The request that a key comes with. */
type Asking = Pick<RouterRequest, 'id' | 'calls' | 'client'>;

export type ApiKeys = {
  /** For whom the key speaks, or why it is refused. A key whose checksum is wrong costs no look anywhere. */
  check(secret: string, request: Asking): Promise<Caller | KeyProblem>;
  /** From now on nothing that was known of an older version of the key is believed. */
  changed(keyId: string, version: number): void;
  /** Tells auth of the last uses. */
  stop(): Promise<void>;
};

export type ApiKeysOptions = {
  /** Null where there is no auth, and so no keys. */
  auth: DataSource | null;
  viewerTokenSecret: string;
  clock: () => Date;
  log: Log;
  onSubgraphCall: (call: SubgraphCall) => void;
};

/** What holds of a key at this moment and for this client; everything else was told by auth. */
function problemOf(grant: Grant, { address, origin }: Asking['client'], now: Date): KeyProblem | null {
  if (grant.ended) return grant.ended;
  if (grant.expiresAt && grant.expiresAt <= now) return 'expired';
  if (grant.secretEndsAt && grant.secretEndsAt <= now) return 'replaced';
  if (grant.addresses && !grant.addresses.has(address ?? '')) return 'wrong address';
  if (grant.origins.length > 0 && !grant.origins.includes(origin ?? '')) return 'wrong origin';
  return null;
}

/**
 * Checks API keys. The secret itself goes nowhere: it is remembered and asked for by its SHA-256, and auth alone can
 * make of that what is stored.
 */
export function createApiKeys(options: ApiKeysOptions): ApiKeys {
  const { auth, log, clock } = options;
  const cache = createGrantCache(clock);
  const uses = auth && createKeyUses({ ...options, auth });

  async function ask(source: DataSource, digest: string, request: Asking): Promise<Grant | null> {
    const record = (outcome: SubgraphCall['outcome']) => {
      const call: SubgraphCall = { requestId: request.id, subgraph: 'auth', purpose: 'api-key', outcome };
      request.calls.push(call);
      options.onSubgraphCall(call);
    };
    try {
      const asked = { variables: { digest }, requestId: request.id };
      const grant = readGrant(await askAuth({ ...options, auth: source }, FIND, asked));
      record('answered');
      return grant;
    } catch (error) {
      record('unavailable');
      log.warn({ err: error, requestId: request.id }, 'auth did not tell about an API key');
      throw error;
    }
  }

  return {
    async check(secret, request) {
      if (!isCheckedSecret(API_KEY_PREFIX, secret)) return 'malformed';
      if (!auth) return 'unavailable';
      const digest = createHash('sha256').update(secret).digest('base64url');
      const grant = await cache.find(digest, (wanted) => ask(auth, wanted, request));
      if (grant === 'unavailable') return 'unavailable';
      if (grant === null) return 'unknown';
      const now = clock();
      const problem = problemOf(grant, request.client, now);
      if (problem) return problem;
      if (!grant.caller) return 'owner gone';
      uses?.note({ keyId: grant.keyId, at: now, ...request.client });
      return grant.caller;
    },
    changed: cache.changed,
    stop: async () => uses?.stop(),
  };
}
