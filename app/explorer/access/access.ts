import { buildSchema, type GraphQLSchema } from 'graphql';
import { readAnswer } from '../answer/read-answer.ts';
import type { Credentials } from '../credentials/credentials.ts';
import { credentialHeaders } from '../request/ask.ts';

/** What the credentials of the tab open. */
export type KnownAccess = {
  phase: 'known';
  caller: string;
  scopes: readonly string[];
  /** The part of the API that they may use; null when that is nothing. */
  mine: GraphQLSchema | null;
  everything: GraphQLSchema;
};
export type Access =
  | { phase: 'loading' }
  | KnownAccess
  /** The server does not take the credentials, and says why. */
  | { phase: 'refused'; message: string; everything: GraphQLSchema }
  | { phase: 'unreachable' };

const SCHEMA = '/graphql/schema';

async function fetchEverything(signal: AbortSignal): Promise<GraphQLSchema> {
  const response = await fetch(`${SCHEMA}?show=everything`, { signal });
  if (!response.ok) throw new Error(`The schema came with status ${response.status}.`);
  return buildSchema(await response.text());
}

/** Asks the server which part of the API the credentials open. Rejects when it cannot be reached. */
export async function loadAccess(credentials: Credentials, signal: AbortSignal): Promise<Access> {
  const headers = await credentialHeaders(credentials);
  const [response, everything] = await Promise.all([
    // By POST the browser tells its origin, which a key may be bound to.
    fetch(SCHEMA, { method: 'POST', headers, signal }),
    fetchEverything(signal),
  ]);
  if (!response.ok) {
    const { errors } = await readAnswer(response);
    return { phase: 'refused', message: errors[0]?.message ?? `Status ${response.status}.`, everything };
  }
  const sdl = await response.text();
  return {
    phase: 'known',
    caller: response.headers.get('x-caller') ?? 'anonymous',
    scopes: response.headers.get('x-caller-scopes')?.split(' ').filter(Boolean) ?? [],
    mine: sdl ? buildSchema(sdl) : null,
    everything,
  };
}

/** The schema that documentation and completion go by. Null while there is none. */
export function shownSchema(access: Access, showEverything: boolean): GraphQLSchema | null {
  if (access.phase === 'refused') return access.everything;
  if (access.phase !== 'known') return null;
  return showEverything ? access.everything : access.mine;
}
