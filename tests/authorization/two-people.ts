import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';
import { openSigningKey } from '../../subgraphs/auth/src/token/signing-key.ts';
import type { Person } from '../supergraph/person.ts';
import type { Supergraph } from '../supergraph/start-supergraph.ts';

const FILE = new URL('../../subgraphs/trading/fixtures/tradovate-fills-2026.csv', import.meta.url);

export type Answer = {
  status: number;
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: string[]; extensions: { code: string } }[];
};

/** Sends an operation with a token, or without credentials. */
export async function send(
  { origin }: Supergraph,
  query: string,
  token: string | null,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { ...((await response.json()) as Answer), status: response.status };
}

/** A person's token with other scopes, or another role, as auth would sign it. */
export function withScopes(
  { secrets }: Supergraph,
  token: string,
  scopes: readonly string[],
  role = 'OWNER',
): string {
  const claims = { ...(jwt.decode(token) as jwt.JwtPayload), role, scope: scopes.join(' ') };
  return jwt.sign(claims, openSigningKey(secrets.signingKey), {
    algorithm: 'ES256',
    keyid: secrets.signingKey.kid,
  });
}

/** Ids of what somebody owns, by the name of the type. */
export type Owned = Record<string, string>;

const OWNED = `{ me {
  id workspace { id } person { id } subscription { id }
  accounts(first: 1) { edges { node { id } } }
  trades(first: 1) { edges { node { id } } }
  executions(first: 1) { edges { node { id } } }
  imports(first: 1) { edges { node { id } } }
} }`;

type Connection = { edges: { node: { id: string } }[] };
type Thing = { id: string };

async function ownedBy(supergraph: Supergraph, person: Person): Promise<Owned> {
  const { data } = await send(supergraph, OWNED, person.accessToken);
  const me = data?.me as Thing &
    Record<'workspace' | 'person' | 'subscription', Thing> &
    Record<'accounts' | 'trades' | 'executions' | 'imports', Connection>;
  const first = ({ edges }: Connection) => edges[0]?.node.id ?? '';
  return {
    Viewer: me.id,
    Workspace: me.workspace.id,
    Person: me.person.id,
    PlanSubscription: me.subscription.id,
    BrokerAccount: first(me.accounts),
    Trade: first(me.trades),
    Execution: first(me.executions),
    Import: first(me.imports),
    Plan: 'FREE',
  };
}

/** Alice, who has imported a file, and Bob, who would like to see it. */
export async function aliceAndBob(supergraph: Supergraph) {
  const alice = await supergraph.person('Alice');
  await alice.import('fills.csv', readFileSync(FILE));
  const bob = await supergraph.person('Bob');
  return { alice, bob, owned: await ownedBy(supergraph, alice) };
}
