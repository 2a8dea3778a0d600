import type { Query } from '../../../../kit/database/session.ts';
import { checkInput, type InvalidInput, type NotFound, notFound } from '../../../../kit/graphql/failures.ts';
import type { KnownViewer } from '../../../../kit/viewer/viewer.ts';
import type { ApiKey } from '../generated/resolvers.ts';
import type { Device } from '../session/session.service.ts';
import { createApiKeyInput, rotateApiKeyInput, updateApiKeyInput } from './api-key.input.ts';
import { countLiveKeys, findKeyForUpdate, type KeyScope, lockWorkspace } from './api-key.queries.ts';
import { type ApiKeyRow, statusOf, toApiKey } from './api-key-row.ts';
import { insertKey, updateKey } from './key-writes.ts';
import { createNewSecret } from './secret/new-secret.ts';
import { addSecret, endPresentSecrets } from './secret/secret.queries.ts';
import type { SecretHasher } from './secret/secret-hasher.ts';

/** Keys that a workspace can have at once; revoked and expired ones do not count. */
export const MOST_KEYS = 25;

const LIMIT_REACHED = {
  __typename: 'ApiKeyLimitReached',
  code: 'API_KEY_LIMIT_REACHED',
  message: `A workspace can have ${MOST_KEYS} API keys. Revoke one that is not needed any more, and try again.`,
  limit: MOST_KEYS,
} as const;

export type ApiKeyCreated = { __typename: 'ApiKeyCreated'; apiKey: ApiKey; secret: string };
export type ApiKeyRotated = { __typename: 'ApiKeyRotated'; apiKey: ApiKey; secret: string };
export type ApiKeyUpdated = { __typename: 'ApiKeyUpdated'; apiKey: ApiKey };
export type ApiKeyRevoked = { __typename: 'ApiKeyRevoked'; apiKey: ApiKey };
export type ApiKeyEnded = { __typename: 'ApiKeyEnded'; code: string; message: string; apiKey: ApiKey };

export type ApiKeyServiceOptions = {
  query: Query;
  viewer: KnownViewer;
  device: Device;
  hasher: SecretHasher;
  clock: () => Date;
};

/** The keys that somebody may see: their own, and an owner everybody's. */
export function keyScopeOf({ workspaceId, personId, role }: KnownViewer): KeyScope {
  return { workspaceId, personId, seesAll: role === 'OWNER' };
}

/** Makes, changes, rotates and revokes keys on somebody's behalf, in the transaction of the request. */
export function createApiKeyService({ query, viewer, device, hasher, clock }: ApiKeyServiceOptions) {
  const { workspaceId, personId } = viewer;
  const scope = keyScopeOf(viewer);
  const by = { personId, device };

  function ended(key: ApiKeyRow, now: Date): ApiKeyEnded | null {
    const status = statusOf(key, now);
    if (status !== 'REVOKED' && status !== 'EXPIRED') return null;
    const message = `The API key is ${status.toLowerCase()}, which cannot be taken back. Make another one.`;
    return { __typename: 'ApiKeyEnded', code: 'API_KEY_ENDED', message, apiKey: toApiKey(key, now) };
  }

  return {
    /** The secret is in this answer and nowhere else. */
    async create(input: unknown): Promise<ApiKeyCreated | InvalidInput | typeof LIMIT_REACHED> {
      const now = clock();
      const checked = checkInput(createApiKeyInput(viewer.scopes, now), input);
      if (!checked.ok) return checked.failure;
      await lockWorkspace(query, workspaceId);
      if ((await countLiveKeys(query, workspaceId, now)) >= MOST_KEYS) return LIMIT_REACHED;
      const { secret, digest, prefix, lastFour } = createNewSecret();
      const { limits, expiresAt, allowedAddresses, allowedOrigins, ...named } = checked.input;
      const key = await insertKey(query, by, {
        ...named,
        ...(limits ?? { pointsPerMinute: null, pointsPerHour: null, pointsPerDay: null }),
        workspaceId,
        prefix,
        lastFour,
        createdAt: now,
        expiresAt: expiresAt ?? null,
        allowedAddresses: allowedAddresses ?? [],
        allowedOrigins: allowedOrigins ?? [],
      });
      await addSecret(query, { hash: hasher.hash(digest), keyId: key.id, workspaceId, createdAt: now });
      return { __typename: 'ApiKeyCreated', apiKey: toApiKey(key, now), secret };
    },

    /** Changes what the input names; null and left out are the same. */
    async update(input: unknown): Promise<ApiKeyUpdated | InvalidInput | NotFound | ApiKeyEnded> {
      const checked = checkInput(updateApiKeyInput, input);
      if (!checked.ok) return checked.failure;
      const { keyId, name, allowedAddresses, allowedOrigins, limits } = checked.input;
      const before = await findKeyForUpdate(query, scope, keyId);
      if (!before) return notFound('API key', keyId);
      const now = clock();
      const failure = ended(before, now);
      if (failure) return failure;
      const key = await updateKey(query, by, {
        kind: 'UPDATED',
        at: now,
        before,
        after: {
          ...before,
          ...limits,
          name: name ?? before.name,
          allowedAddresses: allowedAddresses ?? before.allowedAddresses,
          allowedOrigins: allowedOrigins ?? before.allowedOrigins,
        },
      });
      return { __typename: 'ApiKeyUpdated', apiKey: toApiKey(key, now) };
    },

    /** Only one's own: the secret of somebody else's key would lend what they may do. */
    async rotate(input: unknown): Promise<ApiKeyRotated | InvalidInput | NotFound | ApiKeyEnded> {
      const checked = checkInput(rotateApiKeyInput, input);
      if (!checked.ok) return checked.failure;
      const { keyId, overlapSeconds } = checked.input;
      const before = await findKeyForUpdate(query, { ...scope, seesAll: false }, keyId);
      if (!before) return notFound('API key of yours', keyId);
      const now = clock();
      const failure = ended(before, now);
      if (failure) return failure;
      const previousSecretEndsAt = new Date(now.getTime() + overlapSeconds * 1_000);
      const { secret, digest, prefix, lastFour } = createNewSecret();
      await endPresentSecrets(query, keyId, { at: previousSecretEndsAt, now });
      await addSecret(query, { hash: hasher.hash(digest), keyId, workspaceId, createdAt: now });
      const after = { ...before, prefix, lastFour, previousSecretEndsAt };
      const key = await updateKey(query, by, { kind: 'ROTATED', at: now, before, after });
      return { __typename: 'ApiKeyRotated', apiKey: toApiKey(key, now), secret };
    },

    /** Ends a key for good. Doing it again changes nothing. */
    async revoke({ keyId }: { keyId: string }): Promise<ApiKeyRevoked | NotFound> {
      const before = await findKeyForUpdate(query, scope, keyId);
      if (!before) return notFound('API key', keyId);
      const now = clock();
      const key = before.revokedAt
        ? before
        : await updateKey(query, by, {
            kind: 'REVOKED',
            at: now,
            before,
            after: { ...before, revokedAt: now },
          });
      return { __typename: 'ApiKeyRevoked', apiKey: toApiKey(key, now) };
    },
  };
}
