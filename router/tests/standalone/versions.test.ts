import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSettle } from '../../src/stages/settle.ts';
import { identifyNobody } from '../../src/standalone/credentials/identify-foreign.ts';
import { createStandaloneRouter } from '../../src/standalone/standalone-router.ts';
import { serveSupergraph } from '../../src/standalone/supergraph/served-supergraph.ts';
import { readSupergraph } from '../../src/standalone/supergraph/supergraph-file.ts';
import { createSupergraphSwitch } from '../../src/standalone/supergraph/supergraph-switch.ts';
import { federation1, federation2, type Urls } from './older-supergraphs.ts';
import { startProductsServer } from './products-server.ts';
import { startReviewsServer } from './reviews-server.ts';
import { composeShop } from './shop.ts';

let products: Awaited<ReturnType<typeof startProductsServer>>;
let reviews: Awaited<ReturnType<typeof startReviewsServer>>;
let urls: Urls;
beforeAll(async () => {
  products = await startProductsServer();
  reviews = await startReviewsServer();
  urls = { products: products.url, reviews: reviews.url };
});
afterAll(() => Promise.all([products.stop(), reviews.stop()]));

/** Asks a router for this supergraph, as `--open` makes it, and stops it again. */
async function askOnce(sdl: string, query: string) {
  const log = pino({ level: 'silent' });
  const read = readSupergraph(sdl);
  if (!read.ok) throw new Error(read.problem);
  const settle = createSettle({ budgets: null, log });
  const options = { log, open: true, limitCost: false, budgets: null, settle };
  const served = await serveSupergraph(read.file, options);
  const router = await createStandaloneRouter({
    log,
    identify: identifyNobody,
    settle,
    supergraph: createSupergraphSwitch(served, () => {}),
    forwardHeaders: [],
    publicOrigin: 'http://localhost:4000',
    corsOrigins: [],
    trustedProxies: [],
  });
  const answer = await router.server.inject({ method: 'POST', url: '/graphql', payload: { query } });
  await router.stop();
  return answer.json();
}

const QUERY = '{ products { name stars } }';
const WHOLE = [
  { name: 'Anvil', stars: 5 },
  { name: 'Rocket', stars: 3 },
];
const WITHHELD = WHOLE.map((product) => ({ ...product, stars: null }));

const AUTHENTICATED = 'on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM';
const LIST_SIZE =
  '(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION';

test.each<[string, (urls: Urls) => string]>([
  ['federation 1', federation1],
  ['join v0.2', (at) => federation2(at, { join: 'v0.2' })],
  ['join v0.3', (at) => federation2(at, { join: 'v0.3' })],
  ['join v0.4', (at) => federation2(at, { join: 'v0.4' })],
  ['join v0.5', (at) => federation2(at, { join: 'v0.5' })],
  ['the newest composition', (at) => composeShop(at)],
  [
    'links and directives that nobody here knows',
    (at) =>
      federation2(at, {
        join: 'v0.5',
        links:
          '@link(url: "https://example.com/contact/v1.0", import: ["@contact"]) @contact(name: "Shop team", url: "https://example.com")',
        definitions:
          'directive @contact(name: String!, url: String, description: String) on SCHEMA directive @team(of: String) on FIELD_DEFINITION',
        onStars: '@team(of: "reviews")',
      }),
  ],
  [
    'a directive "authenticated" that is somebody else\'s',
    (at) =>
      federation2(at, {
        join: 'v0.5',
        definitions: 'directive @authenticated on FIELD_DEFINITION',
        onStars: '@authenticated',
      }),
  ],
])('a supergraph of %s is answered whole', async (_name, make) => {
  const body = await askOnce(make(urls), QUERY);
  expect(body.errors).toBeUndefined();
  expect(body.data.products).toEqual(WHOLE);
});

test.each<[string, Parameters<typeof federation2>[1]]>([
  [
    'marked as security',
    {
      join: 'v0.3',
      links: '@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)',
      definitions: `directive @authenticated ${AUTHENTICATED}`,
      onStars: '@authenticated',
    },
  ],
  [
    'under another name',
    {
      join: 'v0.4',
      links: '@link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "signedIn", for: SECURITY)',
      definitions: `directive @signedIn ${AUTHENTICATED}`,
      onStars: '@signedIn',
    },
  ],
  [
    'imported under another name',
    {
      join: 'v0.5',
      links:
        '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }], for: SECURITY)',
      definitions: `scalar requiresScopes__Scope directive @needs(scopes: [[requiresScopes__Scope!]!]!) ${AUTHENTICATED}`,
      onStars: '@needs(scopes: [["stars"]])',
    },
  ],
])('a protection %s holds', async (_name, options) => {
  const { data, errors } = await askOnce(federation2(urls, options), QUERY);
  expect(data.products).toEqual(WITHHELD);
  expect(errors).toMatchObject([
    { path: ['products', 'stars'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
  ]);
});

test('the cost is told by the file where it says one, and by the defaults where it does not', async () => {
  const costs = async (sdl: string) => (await askOnce(sdl, QUERY)).extensions.cost;
  // A list of unknown length counts for 1,000 products.
  expect(await costs(federation2(urls, { join: 'v0.5' }))).toEqual({
    requestedQueryCost: 1_000,
    actualQueryCost: 2,
  });
  const priced = federation2(urls, {
    join: 'v0.5',
    links:
      '@link(url: "https://specs.apollo.dev/cost/v0.1", import: [{ name: "@listSize", as: "@length" }, { name: "@cost", as: "@weight" }])',
    definitions: `directive @length${LIST_SIZE} directive @weight(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR`,
    onStars: '@weight(weight: 4)',
  }).replace('products: [Product!]!', 'products: [Product!]! @length(assumedSize: 3)');
  // 3 products × (1 + 4); there are 2.
  expect(await costs(priced)).toEqual({ requestedQueryCost: 15, actualQueryCost: 10 });
});
