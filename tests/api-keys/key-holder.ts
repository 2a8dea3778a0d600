import { parse } from 'graphql';
import {
  CreateApiKeyDocument,
  type CreateApiKeyInput,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
} from '../../client/generated/operations.ts';
import { type HttpAnswer, type Person, sendOperation } from '../supergraph/person.ts';

/** An API key and its secret. */
export type Key = { id: string; secret: string };

const WHO = parse('{ me { id role } }');

/** Makes a key; throws when it is not made. */
export async function makeKey(person: Person, input: Partial<CreateApiKeyInput> = {}): Promise<Key> {
  const wanted = { name: 'A key', scopes: ['trades:read'], ...input };
  const { createApiKey } = await person.ask(CreateApiKeyDocument, { input: wanted });
  if (createApiKey.__typename !== 'ApiKeyCreated') throw new Error(JSON.stringify(createApiKey));
  return { id: createApiKey.apiKey.id, secret: createApiKey.secret };
}

/** Gives a key another secret. */
export async function rotateKey(person: Person, keyId: string, overlapSeconds?: number): Promise<Key> {
  const input = overlapSeconds === undefined ? { keyId } : { keyId, overlapSeconds };
  const { rotateApiKey } = await person.ask(RotateApiKeyDocument, { input });
  if (rotateApiKey.__typename !== 'ApiKeyRotated') throw new Error(JSON.stringify(rotateApiKey));
  return { id: keyId, secret: rotateApiKey.secret };
}

/** Revokes a key; throws when it cannot be. */
export async function revokeKey(person: Person, keyId: string): Promise<void> {
  const { revokeApiKey } = await person.ask(RevokeApiKeyDocument, { input: { keyId } });
  if (revokeApiKey.__typename !== 'ApiKeyRevoked') throw new Error(JSON.stringify(revokeApiKey));
}

/** Asks who the caller is, with these headers. */
export function askWho(
  origin: string,
  headers: Record<string, string>,
): Promise<HttpAnswer<{ me: { id: string; role: string } }>> {
  return sendOperation(origin, WHO, {}, headers) as Promise<HttpAnswer<{ me: { id: string; role: string } }>>;
}

/** The header that carries a key. */
export const withKey = (secret: string) => ({ 'x-api-key': secret });
