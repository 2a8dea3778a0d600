import { print } from 'graphql';
import { DashboardPageDocument } from '../../client/generated/operations.ts';
import { fillAccount } from './account/fill-account.ts';
import { signIn, signUp } from './account/sign-in.ts';
import type { Target } from './measure/load.ts';
import type { Contest } from './measure/take-turns.ts';
import { firstDifference, otherStatements } from './same-work.ts';
import type { Servers } from './servers/start-servers.ts';

/** An account to ask for; `number` tells its owner and its ids from the others'. */
export type BenchAccount = { number: number; trades: number; days: number };

/** Signs the account's owner up and makes its trades. */
export async function makeAccount({ origins, databases }: Servers, account: BenchAccount): Promise<void> {
  const { workspaceId } = await signUp(origins.product, account.number);
  const ownerUrls = { trading: databases.trading.ownerUrl, analytics: databases.analytics.ownerUrl };
  await fillAccount({ workspaceId, ownerUrls }, account);
}

type Question = Omit<Target, 'leastBytes'>;

async function answerTo({ origin, path, method, headers, body }: Question): Promise<string> {
  const response = await fetch(`${origin}${path}`, { method, headers, ...(body ? { body } : {}) });
  const text = await response.text();
  if (!response.ok || 'errors' in JSON.parse(text))
    throw new Error(`${origin}${path}: ${response.status} ${text}`);
  return text;
}

/**
 * The account's page at both servers, after looking that they do the same: the same statements, and data that are
 * the same byte for byte. A text that says what differs otherwise.
 */
export async function makeContest(
  { origins, children }: Servers,
  account: BenchAccount,
): Promise<Contest | string> {
  const { accessToken } = await signIn(origins.product, account.number);
  const authorization = `Bearer ${accessToken}`;
  const product = {
    origin: origins.product,
    path: '/graphql',
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      query: print(DashboardPageDocument),
      operationName: 'DashboardPage',
      variables: {},
    }),
  } as const satisfies Question;
  const endpoint = {
    origin: origins.endpoint,
    path: '/dashboard',
    method: 'GET',
    headers: { authorization },
  } as const satisfies Question;
  const answer = await answerTo(product);
  const difference = firstDifference(answer, await answerTo(endpoint));
  if (difference) return difference;
  const { path, method, headers, body } = product;
  const statements = await children.product.ask('statementsOf', {
    url: path,
    method,
    headers,
    payload: body,
  });
  const otherWork = otherStatements(statements);
  if (otherWork) return otherWork;
  const leastBytes = Buffer.byteLength(await answerTo(endpoint));
  return {
    trades: account.trades,
    targets: { product: { ...product, leastBytes }, endpoint: { ...endpoint, leastBytes } },
  };
}
