import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, graphql, parse } from 'graphql';

export const PRODUCTS_SDL = readFileSync(new URL('products.graphql', import.meta.url), 'utf8');

/** A moment that a test waits for, or makes happen. */
const moment = () => Promise.withResolvers<void>();

export type ProductsServer = {
  url: string;
  /** What arrived: the path, the headers and the text of each operation. */
  seen: { path: string; headers: IncomingMessage['headers']; query: string }[];
  slow: { begun: PromiseWithResolvers<void>; release: PromiseWithResolvers<void> };
  /** What the next operations are answered with instead of the truth; null for the truth. */
  answer: { value: ((response: ServerResponse) => void) | null };
  stop(): Promise<void>;
};

type Asked = { query: string; variables?: Record<string, unknown> };

async function readBody(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked;
}

/** A subgraph as anybody might write one: graphql-js behind node:http, at a path of its own, with nothing of ours. */
export async function startProductsServer(): Promise<ProductsServer> {
  const products = [
    { id: 'p1', name: 'Anvil', margin: 40 },
    { id: 'p2', name: 'Rocket', margin: 12 },
  ];
  const slow = { begun: moment(), release: moment() };
  const fail = (message: string, extensions?: Record<string, unknown>) => () => {
    throw new GraphQLError(message, extensions ? { extensions } : {});
  };
  const schema = buildSubgraphSchema({
    typeDefs: parse(PRODUCTS_SDL),
    resolvers: {
      Query: {
        products: () => products,
        product: (_: unknown, { id }: { id: string }) => products.find((product) => product.id === id),
        headers: (_: unknown, _args: unknown, headers: unknown) => JSON.stringify(headers),
        account: () => 'the account',
        stock: () => 7,
        broken: fail('password of the database: hunter2'),
        refused: fail('Out of stock.', { code: 'OUT_OF_STOCK', exception: { stacktrace: ['at shop.js'] } }),
        steering: fail('Go away.', { code: 'GONE', http: { status: 418 } }),
        slow: async () => {
          slow.begun.resolve();
          await slow.release.promise;
          return 'done';
        },
      },
      Mutation: {
        addProduct(_: unknown, { name }: { name: string }) {
          const product = { id: `p${products.length + 1}`, name, margin: 0 };
          products.push(product);
          return product;
        },
      },
    },
  });

  const seen: ProductsServer['seen'] = [];
  const answer: ProductsServer['answer'] = { value: null };
  const server = createServer(async (request, response) => {
    const { query, variables } = await readBody(request);
    seen.push({ path: request.url ?? '', headers: request.headers, query });
    if (answer.value) return answer.value(response);
    const result = await graphql({
      schema,
      source: query,
      contextValue: request.headers,
      ...(variables ? { variableValues: variables } : {}),
    });
    response.setHeader('content-type', 'application/json').setHeader('set-cookie', 'planted=1');
    response.end(JSON.stringify(result));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/v2/products?tenant=acme`,
    seen,
    slow,
    answer,
    async stop() {
      slow.release.resolve();
      server.closeAllConnections();
      if (server.listening) await once(server.close(), 'close');
    },
  };
}
