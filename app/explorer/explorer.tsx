import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { useMemo, useState } from 'react';
import { createTradeSenseClient } from '#client';
import { type Credentials, headersFor, keepCredentials, readCredentials } from './credentials.ts';
import { CredentialsBar } from './credentials-bar.tsx';
import { exampleTabs } from './example-tabs.ts';

type Fetcher = GraphiQLProps['fetcher'];

const client = createTradeSenseClient();

async function credentialHeaders(credentials: Credentials): Promise<Record<string, string>> {
  if (credentials.kind === 'pasted') return headersFor(credentials.secret);
  if (credentials.kind === 'none') return {};
  const token = await client.session.accessToken();
  return token ? { authorization: `Bearer ${token}` } : {};
}

/** Sends what the editor holds. Headers that were written into its own tab win over the credentials. */
function createFetcher(credentials: Credentials): Fetcher {
  return async (operation, options) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(await credentialHeaders(credentials)),
        ...options?.headers,
      },
      body: JSON.stringify(operation),
    });
    return response.json();
  };
}

/** The explorer: editors, schema and credentials. What it keeps is gone when the tab is closed. */
export function Explorer() {
  const [credentials, setCredentials] = useState(() => readCredentials(sessionStorage));
  const fetcher = useMemo(() => createFetcher(credentials), [credentials]);

  function change(next: Credentials): void {
    keepCredentials(sessionStorage, next);
    setCredentials(next);
  }

  return (
    <div className="explorer">
      <CredentialsBar credentials={credentials} onChange={change} />
      <GraphiQL fetcher={fetcher} storage={sessionStorage} defaultTabs={exampleTabs} />
    </div>
  );
}
