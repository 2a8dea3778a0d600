import { describe, expect, test } from 'vitest';
import { QUICK, type ShopOfProcesses, startShopOfProcesses } from './shop-of-processes.ts';

const PAGE = '{ products { name stars } }';
const HEALTHY = '{ products { name } }';
const WHOLE = [
  { name: 'Anvil', stars: 5 },
  { name: 'Rocket', stars: 5 },
];
const WITHOUT_STARS = WHOLE.map(({ name }) => ({ name, stars: null }));

function expectWithoutStars({ data, errors }: Record<string, unknown>): void {
  expect(data).toEqual({ products: WITHOUT_STARS });
  expect(errors).toMatchObject([
    { path: ['products', 0, 'stars'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', section: 'stars' } },
    { path: ['products', 1, 'stars'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', section: 'stars' } },
  ]);
}

async function medianMs(shop: ShopOfProcesses, query: string): Promise<number> {
  const times: number[] = [];
  for (let asked = 0; asked < 9; asked += 1) times.push((await shop.ask(query)).tookMs);
  return times.toSorted((a, b) => a - b)[4] ?? Number.NaN;
}

/** Enough pages at once that the breaker has seen what it needs. */
async function askUntilOpen(shop: ShopOfProcesses): Promise<void> {
  const pages = Array.from({ length: QUICK.breaker.minimumCalls }, () => shop.ask(PAGE));
  for (const { body } of await Promise.all(pages)) expectWithoutStars(body);
}

/** Asks until the page is whole again: the breaker lets one call try after its time. */
async function expectUsedAgain(shop: ShopOfProcesses): Promise<void> {
  await expect
    .poll(async () => (await shop.ask(PAGE)).body.data, { timeout: 10_000, interval: 50 })
    .toEqual({ products: WHOLE });
}

describe('a subgraph that answers', () => {
  test.each([
    'garbage',
    'half-a-body',
    'ten-megabytes',
    'thirty-megabytes',
    'wrong-type',
    'status',
    'large-header',
  ])('%s leaves its fields null, and the others whole', async (answer) => {
    await using shop = await startShopOfProcesses(answer);
    expectWithoutStars((await shop.ask(PAGE)).body);
  });

  test('keys of prototypes changes no object of ours', async () => {
    await using shop = await startShopOfProcesses('prototypes');
    const { body } = await shop.ask(PAGE);
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({ products: WHOLE });
    expect({}).not.toHaveProperty('polluted');
  });
});

test('a subgraph that is killed costs the others nothing, and is used again when it is back', async () => {
  await using shop = await startShopOfProcesses();
  expect((await shop.ask(PAGE)).body.data).toEqual({ products: WHOLE });
  await shop.end();
  await askUntilOpen(shop);
  const alone = await medianMs(shop, HEALTHY);
  // Generous, for a busy machine: a connection attempt with its repetition takes a hundred.
  expect(await medianMs(shop, PAGE)).toBeLessThan(5 * alone + 20);
  await shop.comeBack();
  await expectUsedAgain(shop);
});

test('a subgraph that stands still is waited for once, not by every page', async () => {
  await using shop = await startShopOfProcesses();
  expect((await shop.ask(PAGE)).body.data).toEqual({ products: WHOLE });
  shop.signal('SIGSTOP');
  // Others do not wait behind the pages that do.
  const stalled = askUntilOpen(shop);
  expect(await medianMs(shop, HEALTHY)).toBeLessThan(QUICK.timeoutMs / 4);
  await stalled;
  expect(await medianMs(shop, PAGE)).toBeLessThan(QUICK.timeoutMs / 4);
  shop.signal('SIGCONT');
  await expectUsedAgain(shop);
});
