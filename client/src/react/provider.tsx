import { ApolloProvider } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { TradeSenseClient } from '../create-client.ts';

const ClientContext = createContext<TradeSenseClient | null>(null);

/** Gives the hooks below it the client that they ask. */
export function TradeSenseProvider({ client, children }: { client: TradeSenseClient; children: ReactNode }) {
  // Nothing that one person read may be shown to the next.
  useEffect(
    () =>
      client.session.subscribe(() => {
        if (client.session.current().phase === 'signed-out') void client.apollo.clearStore();
      }),
    [client],
  );
  return (
    <ClientContext value={client}>
      <ApolloProvider client={client.apollo}>{children}</ApolloProvider>
    </ClientContext>
  );
}

/** The client of the provider above. Throws when there is none, which is a mistake in the page. */
export function useTradeSenseClient(): TradeSenseClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('Put <TradeSenseProvider client={…}> around the parts that ask for data.');
  return client;
}
