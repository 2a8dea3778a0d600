import { createTradeSenseClient } from '#client';
import { type Credentials, headersFor } from '../credentials/credentials.ts';

/** An operation as GraphQL over HTTP sends it. */
export type Operation = {
  query: string;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | null | undefined;
};

export type AskOptions = { headers?: Record<string, string> | undefined; signal?: AbortSignal };

/** Sends an operation with the credentials of the tab. Rejects when the server cannot be reached. */
export type Ask = (operation: Operation, options?: AskOptions) => Promise<Response>;

const client = createTradeSenseClient();

/** The headers that prove who asks; none for nobody, and for a session that this browser does not have. */
export async function credentialHeaders(credentials: Credentials): Promise<Record<string, string>> {
  if (credentials.kind === 'pasted') return headersFor(credentials.secret);
  if (credentials.kind === 'none') return {};
  const token = await client.session.accessToken();
  return token ? { authorization: `Bearer ${token}` } : {};
}

/** Sends to our own server with these credentials. Headers of the caller, such as the editor's own, win over them. */
export function createAsk(credentials: Credentials): Ask {
  return async (operation, { headers, signal } = {}) =>
    fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(await credentialHeaders(credentials)),
        ...headers,
      },
      body: JSON.stringify(operation),
      ...(signal ? { signal } : {}),
    });
}
