import { expect, test } from 'vitest';
import { PRODUCTS_SDL } from './products-server.ts';
import { composeShop, startShop } from './shop.ts';

const fieldsOf = '{ __type(name: "Query") { fields { name } } }';

test('a changed file takes over without losing a request, and a wrong one changes nothing', async () => {
  await using shop = await startShop(['--open']);
  const { router, products, reviews } = shop;
  const urls = { products: products.url, reviews: reviews.url };
  const names = async () => {
    const { body } = await router.ask(fieldsOf);
    return body.data.__type.fields.map(({ name }: { name: string }) => name) as string[];
  };
  // The plan has a second step, which the old supergraph's connections must still carry after the exchange.
  const underWay = router.ask('{ slow product(id: "p1") { name stars } }');
  await products.slow.begun.promise;

  await shop.write('type Query { nothing: Int }');
  const [said] = await router.says(/^.*changed supergraph not used.*$/m);
  expect(JSON.parse(said).problem).toMatch(/it is no composed supergraph, since it names no subgraphs\.$/);
  expect(await names()).toContain('refused');

  await shop.write(
    composeShop(urls, PRODUCTS_SDL.replace('  refused: String\n', '  account2: String @authenticated\n')),
  );
  await router.says(/"msg":"changed supergraph serves"/);
  expect(await names()).not.toContain('refused');
  // What is protected comes from the new file, too.
  expect((await router.ask('{ account2 }')).body.errors).toMatchObject([
    { extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
  ]);

  products.slow.release.resolve();
  expect((await underWay).body).toMatchObject({
    data: { slow: 'done', product: { name: 'Anvil', stars: 5 } },
  });
});

test('on SIGTERM it takes no new requests, finishes the one under way and ends with status 0', async () => {
  await using shop = await startShop(['--open']);
  const { router, products } = shop;
  const underWay = router.ask('{ slow }');
  await products.slow.begun.promise;
  router.child.kill('SIGTERM');
  await router.says(/"msg":"stopping"/);
  products.slow.release.resolve();
  expect((await underWay).body).toMatchObject({ data: { slow: 'done' } });
  expect(await router.ended).toBe(0);
  await expect(router.ask('{ headers }')).rejects.toThrow();
});
