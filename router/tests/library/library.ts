import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { pino } from 'pino';
import type { Bus } from '../../../kit/events/event.ts';
import { createInProcessBus } from '../../../kit/events/in-process/in-process-bus.ts';
import { readTypeDefs } from '../../../kit/subgraph/read-type-defs.ts';
import { RATE_LIMIT_SUBGRAPH } from '../../src/budget/graph/rate-limit.source.ts';
import { createMemoryBudgetStore } from '../../src/budget/memory/memory-store.ts';
import { composeSupergraph } from '../../src/compose/compose-supergraph.ts';
import { fetchJwks } from '../../src/credentials/fetch-jwks.ts';
import { createRouter, type Router, type RouterOptions } from '../../src/router.ts';
import type { SubgraphCall } from '../../src/router-request.ts';
import { createState, type LibraryState } from './state.ts';
import { createLibrarySubgraphs, NAMES, type Name, typeDefsOf } from './subgraphs.ts';
import { connect, type Link, type Transport } from './transports.ts';

const SECRET = 'a secret of the tests, long enough';
export const KEY_ID = 'key-1';
export const NOW = new Date('2026-03-09T14:30:00Z');

export type Answer = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests compare the whole body with what they expect.
  body: any;
  /** What `extensions` of the body tell of the cost, which is a matter of one test; null when nothing. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  cost: any;
  /** What they tell of the budget. */
  throttle: unknown;
};

export type Library = {
  url: string;
  router: Router;
  bus: Bus;
  state: LibraryState;
  keys: { publicKey: KeyObject; privateKey: KeyObject };
  /** Every call of a subgraph since the start, as "name" or "name (entitlements)". */
  calls: string[];
  /** Lines of the log, parsed. */
  log: Record<string, unknown>[];
  now: { value: Date };
  links: Record<Name, Link>;
  /** A token as auth would sign it, with some claims changed. */
  token(claims?: Record<string, unknown>): string;
  /** Sends an operation; `headers` win over the usual ones. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
  [Symbol.asyncDispose](): Promise<void>;
};

export type AskOptions = {
  token?: string | undefined;
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
};

/** The fields that any router of ours can answer itself. */
const OWN_FIELDS = new URL('../../schema.graphql', import.meta.url);

function compose(): string {
  const composed = composeSupergraph([
    ...NAMES.map((name) => ({ name, url: `http://${name}/`, typeDefs: typeDefsOf(name) })),
    { name: RATE_LIMIT_SUBGRAPH, url: 'http://router/', typeDefs: readTypeDefs(OWN_FIELDS) },
  ]);
  if (!composed.ok) throw new Error(composed.problems.join('\n'));
  return composed.supergraphSdl;
}

function callName({ subgraph, purpose }: SubgraphCall): string {
  return purpose === 'operation' ? subgraph : `${subgraph} (${purpose})`;
}

async function readAnswer(response: Response): Promise<Answer> {
  const { extensions, ...body } = await response.json();
  const { throttleStatus = null, ...cost } = extensions?.cost ?? {};
  return {
    status: response.status,
    headers: response.headers,
    body,
    cost: extensions?.cost ? cost : null,
    throttle: throttleStatus,
  };
}

/**
 * Starts the library with a router in front, all on free ports of this machine unless `port` says otherwise. Nobody is
 * held to a budget unless it is `limited`; its budget goes by the library's clock.
 */
export async function startLibrary(
  transport: Transport,
  { limited = false, ...options }: Partial<RouterOptions> & { limited?: boolean } = {},
  port = 0,
): Promise<Library> {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) });
  const state = createState();
  const now = { value: NOW };
  const calls: string[] = [];
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwks = { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: KEY_ID }] };
  const subgraphs = createLibrarySubgraphs({ state, jwks, viewerTokenSecret: SECRET, log });
  const link = (name: Name) => connect(transport, subgraphs[name], log);
  const links: Record<Name, Link> = {
    auth: await link('auth'),
    shelves: await link('shelves'),
    reviews: await link('reviews'),
    billing: await link('billing'),
  };
  const bus = createInProcessBus({ log });
  const router = await createRouter({
    supergraphSdl: compose(),
    subgraphs: Object.fromEntries(NAMES.map((name) => [name, links[name].source])),
    jwks: links.auth.url ? fetchJwks(links.auth.url) : () => jwks,
    bus,
    viewerTokenSecret: SECRET,
    log,
    publicOrigin: 'http://localhost:4000',
    budgets: limited ? createMemoryBudgetStore({ clock: () => now.value }) : null,
    clock: () => now.value,
    onSubgraphCall: (call) => calls.push(callName(call)),
    ...options,
  });
  const { url } = await router.listen({ host: '127.0.0.1', port });

  const library: Library = {
    url,
    router,
    bus,
    state,
    keys,
    calls,
    log: lines,
    now,
    links,
    token(claims = {}) {
      const issuedAt = Math.floor(now.value.getTime() / 1_000);
      const payload = {
        iss: 'tradesense',
        aud: 'tradesense-api',
        sub: 'per_1',
        sid: 'ses_1',
        mid: 'mbr_1',
        wid: 'wsp_1',
        role: 'OWNER',
        scope: 'read write',
        iat: issuedAt,
        exp: issuedAt + 600,
        ...claims,
      };
      // A claim given as undefined is left out.
      return jwt.sign(JSON.parse(JSON.stringify(payload)), keys.privateKey, {
        algorithm: 'ES256',
        keyid: KEY_ID,
      });
    },
    async ask(query, { token, variables, headers } = {}) {
      return readAnswer(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...headers,
          },
          body: JSON.stringify({ query, variables }),
        }),
      );
    },
    async [Symbol.asyncDispose]() {
      state.slow.release.resolve();
      await router.stop();
      await Promise.all(NAMES.map((name) => links[name].stop()));
      await bus.close();
    },
  };
  return library;
}
