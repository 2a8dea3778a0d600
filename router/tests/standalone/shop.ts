import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startProcess } from '../router-process.ts';
import { PRODUCTS_SDL, type ProductsServer, startProductsServer } from './products-server.ts';
import { REVIEWS_SDL, startReviewsServer } from './reviews-server.ts';

/** Composes by the stock composition, which knows none of the rules that our own subgraphs follow. */
export function composeShop(urls: { products: string; reviews: string }, products = PRODUCTS_SDL): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'products', url: urls.products, typeDefs: parse(products) },
    { name: 'reviews', url: urls.reviews, typeDefs: parse(REVIEWS_SDL) },
  ]);
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}

/** A folder for supergraph files that is gone afterwards. */
export async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
  return {
    async write(text: string, name = 'supergraph.graphql'): Promise<string> {
      const path = join(folder, name);
      await writeFile(`${path}.new`, text);
      // So that nobody reads half of it.
      await rename(`${path}.new`, path);
      return path;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

export type Answer = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests compare the whole body with what they expect.
  body: any;
};

/** A router process for a supergraph file on a free port. It is stopped by SIGTERM unless it has ended. */
export async function startRouter(
  file: string,
  args: readonly string[],
  environment: Record<string, string> = {},
) {
  const router = startProcess(environment, ['--supergraph', file, '--port', '0', ...args]);
  const [, url = ''] = await router.says(/"url":"([^"]+)"/);
  return {
    ...router,
    url,
    async ask(query: string, headers: Record<string, string> = {}): Promise<Answer> {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    async [Symbol.asyncDispose]() {
      router.child.kill('SIGTERM');
      await router.ended;
    },
  };
}
export type RunningRouter = Awaited<ReturnType<typeof startRouter>>;

export type Shop = {
  router: RunningRouter;
  products: ProductsServer;
  reviews: { url: string; stop(): Promise<void> };
  /** The supergraph file that the router serves; written anew, it takes over. */
  write(text: string): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Two subgraphs that know nothing of us, and the router process in front of them. */
export async function startShop(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Shop> {
  const products = await startProductsServer();
  const reviews = await startReviewsServer();
  const folder = await makeFolder();
  const file = await folder.write(composeShop({ products: products.url, reviews: reviews.url }));
  const router = await startRouter(file, args, environment);
  return {
    router,
    products,
    reviews,
    write: (text) => folder.write(text),
    async [Symbol.asyncDispose]() {
      products.slow.release.resolve();
      await router[Symbol.asyncDispose]();
      await Promise.all([products.stop(), reviews.stop(), folder[Symbol.asyncDispose]()]);
    },
  };
}
