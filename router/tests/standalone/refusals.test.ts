import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { createSettle } from '../../src/stages/settle.ts';
import { loadSupergraph } from '../../src/standalone/supergraph/load-supergraph.ts';
import { startProcess } from '../router-process.ts';
import { composeShop, makeFolder } from './shop.ts';

/** Nothing listens there: the router starts without its subgraphs, which may come later. */
const URLS = { products: 'http://127.0.0.1:9/', reviews: 'http://127.0.0.1:9/' };

const folder = await makeFolder();
afterAll(() => folder[Symbol.asyncDispose]());

async function run(args: string[], environment: Record<string, string> = {}) {
  const router = startProcess(environment, args);
  return { status: await router.ended, error: router.output(), printed: router.printed() };
}

test('--help tells every option and ends well', async () => {
  const { status, printed, error } = await run(['--help']);
  expect({ status, error }).toEqual({ status: 0, error: '' });
  for (const option of [
    '--supergraph',
    '--port',
    '--open',
    '--maximum-cost',
    '--points-per-minute',
    '--forward-header',
  ])
    expect(printed).toMatch(new RegExp(`^ {2}${option} `, 'm'));
});

test('an option that it does not know ends it with one sentence', async () => {
  expect(await run(['--watch'])).toEqual({
    status: 1,
    printed: '',
    error: 'Unknown option \'--watch\'. "npm run router -- --help" lists what it takes.\n',
  });
});

describe('a file that cannot be served is refused in one sentence', () => {
  const without = (part: string, replacement: string) => {
    const changed = composeShop(URLS).replace(part, replacement);
    expect(changed).not.toBe(composeShop(URLS));
    return changed;
  };
  const URL_OF_REVIEWS = `name: "reviews", url: "${URLS.reviews}"`;

  test.each<[string, string | null, RegExp]>([
    ['that is not there', null, /there is no such file\.$/],
    ['that is no GraphQL', 'hello', /it is no GraphQL: Syntax Error: Unexpected Name "hello"\.$/],
    ['that is empty', '', /it is no GraphQL: Syntax Error: Unexpected <EOF>\.$/],
    [
      'that is no supergraph',
      'type Query { a: Int }',
      /it is no composed supergraph, since it names no subgraphs\.$/,
    ],
    [
      'with a subgraph without a URL',
      without(URL_OF_REVIEWS, 'name: "reviews", url: ""'),
      /its subgraph "reviews" has no URL\. Compose it anew with the address at which "reviews" answers\.$/,
    ],
    [
      'with a URL of another kind',
      without(URL_OF_REVIEWS, 'name: "reviews", url: "file:///etc/passwd"'),
      /its subgraph "reviews" has no usable URL: one starts with http:\/\/ or https:\/\/\.$/,
    ],
    [
      'with a secret in a URL',
      without(URL_OF_REVIEWS, 'name: "reviews", url: "http://me:hunter2@127.0.0.1:9/"'),
      /the URL of its subgraph "reviews" holds credentials\. Take them out; --forward-header passes the client's on\.$/,
    ],
    [
      'that asks for a protection unknown here',
      without('schema\n', 'schema\n  @link(url: "https://specs.example.com/sealed/v1.0", for: SECURITY)\n'),
      /feature https:\/\/specs\.example\.com\/sealed\/v1\.0 is for: SECURITY but is unsupported\.$/,
    ],
    [
      'that was cut off',
      composeShop(URLS).replace(/\ntype Product[\s\S]*/, '\n'),
      /Unknown type: "Query"\.$/,
    ],
  ])('%s', async (name, text, sentence) => {
    const path = text === null ? '/nowhere/supergraph.graphql' : await folder.write(text, `${name}.graphql`);
    const log = pino({ level: 'silent' });
    const settle = createSettle({ budgets: null, log });
    const loaded = await loadSupergraph(path, { log, open: true, limitCost: false, budgets: null, settle });
    const problem = loaded.ok ? 'none' : loaded.problem;
    expect(problem).toMatch(sentence);
    expect(problem.startsWith(`${path} cannot be served: `)).toBe(true);
    expect(problem).not.toMatch(/\n|hunter2/);
  });

  test('and that is all that the process says', async () => {
    const { status, error, printed } = await run(['--supergraph', '/nowhere/a.graphql', '--open']);
    const sentence = '/nowhere/a.graphql cannot be served: there is no such file.\n';
    expect({ status, printed, error }).toEqual({ status: 1, printed: '', error: sentence });
  });
});

test('a port that is taken ends it with one sentence that names the option', async () => {
  await using other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const file = await folder.write(composeShop(URLS), 'taken.graphql');
  const { status, error } = await run(['--supergraph', file, '--open', '--port', String(port)]);
  expect(status).toBe(1);
  expect(error).toContain(
    `The router cannot listen on 127.0.0.1:${port}: another program listens there. Stop it, or choose another port with --port.\n`,
  );
});

test('without --open it says what checking credentials takes', async () => {
  const file = await folder.write(composeShop(URLS), 'closed.graphql');
  const { status, error } = await run(['--supergraph', file, '--port', '0']);
  expect(status).toBe(1);
  expect(error).toMatch(
    /^The environment cannot be used:\n {2}JWKS_URL is not set\. .*--open does without\.\n$/,
  );
});
