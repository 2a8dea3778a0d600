import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { possibleTypes } from '../generated/possible-types.ts';
import { cachePolicies } from './cache/cache-policies.ts';
import { createDocumentIdLink } from './network/document-id-link.ts';
import { createTokenLink, type TokenSource } from './network/token-link.ts';
import { createRenewal } from './session/renew-session.ts';
import { createSession, type Session } from './session/session.ts';
import { putFile, type UploadOptions, type UploadOutcome } from './upload/upload-file.ts';

export type TradeSenseClientOptions = {
  /** The GraphQL endpoint, such as `https://api.example.com/graphql`; `/graphql` of the page's own origin by default. */
  url?: string;
  /**
   * Your own source of access tokens, asked before each request; null sends none. When left out the client signs in,
   * keeps the access token in memory and renews it by its cookie.
   */
  getAccessToken?: () => string | null | Promise<string | null>;
  /** Called when a session that was running cannot be renewed. */
  onSessionExpired?: () => void;
  /** `include` when the API is at another origin and its cookies are wanted; `same-origin` by default. */
  credentials?: RequestCredentials;
};

/** What `TradeSenseProvider` needs, and what code outside of React may use. */
export type TradeSenseClient = {
  apollo: ApolloClient;
  session: Session;
  /** Sends a file to where `createImport` said. */
  uploadFile(target: { url: string }, file: Blob, options?: UploadOptions): Promise<UploadOutcome>;
};

/** Tells the server that a script sent this, not a form on another site (CSRF). */
const HEADERS = { 'apollo-require-preflight': 'true' };

/** The tokens of a caller who brings their own: a refused one has no replacement but a newer one of theirs. */
function ownTokens(getAccessToken: () => string | null | Promise<string | null>): TokenSource {
  return {
    accessToken: async () => getAccessToken(),
    async replaceToken(refused) {
      const token = await getAccessToken();
      return token === refused ? null : token;
    },
  };
}

/** A client of the TradeSense API: one for each page load. */
export function createTradeSenseClient(options: TradeSenseClientOptions = {}): TradeSenseClient {
  const { url = '/graphql', credentials = 'same-origin', getAccessToken } = options;
  const session = createSession({
    renew: createRenewal({ url, credentials, headers: HEADERS }),
    now: Date.now,
    onExpired: options.onSessionExpired,
  });
  const link = ApolloLink.from([
    createTokenLink(getAccessToken ? ownTokens(getAccessToken) : session),
    createDocumentIdLink(),
    new HttpLink({ uri: url, credentials, headers: HEADERS }),
  ]);
  const apollo = new ApolloClient({
    link,
    cache: new InMemoryCache({ typePolicies: cachePolicies, possibleTypes }),
  });
  return {
    apollo,
    session,
    uploadFile(target, file, uploadOptions) {
      const endpoint = new URL(url, globalThis.location?.href);
      return putFile(new URL(target.url, endpoint).href, file, uploadOptions);
    },
  };
}
