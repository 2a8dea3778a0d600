import { ApolloGateway } from '@apollo/gateway';
import { parse } from 'graphql';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { createExecutor } from '../../src/execution/create-executor.ts';
import { LAW_SUBGRAPHS, lawSource, runAsOne } from './law-graph.ts';
import { composeSmall, executeText } from './small-graph.ts';

const NAMES = Object.keys(LAW_SUBGRAPHS);
const SDL = composeSmall(
  Object.fromEntries(NAMES.map((name) => [name, { typeDefs: LAW_SUBGRAPHS[name] ?? '' }])),
);

async function startBoth() {
  const log = pino({ level: 'silent' });
  const gateway = new ApolloGateway({
    supergraphSdl: SDL,
    logger: log,
    buildService: ({ name }) => ({
      async process({ request: { query = '', variables } }) {
        const { data, errors } = await lawSource(name).execute({
          query,
          variables,
          viewerToken: '',
          requestId: '',
        });
        return { data: data ?? null, ...(errors ? { errors } : {}) };
      },
    }),
  });
  const { executor: stock } = await gateway.load();
  const ours = await createExecutor({
    supergraphSdl: SDL,
    subgraphs: Object.fromEntries(NAMES.map((name) => [name, lawSource(name)])),
    log,
    onSubgraphCall: () => {},
  });
  const { schema } = gateway;
  if (!schema) throw new Error('The stock gateway has no schema.');
  return {
    async ask(text: string) {
      const document = parse(text);
      const context = {
        request: { query: text, variables: {} },
        document,
        queryHash: text,
        metrics: {},
        context: {},
      };
      const ofStock = await stock(context as unknown as Parameters<typeof stock>[0]);
      const [one, mine] = [await runAsOne(schema, document, {}), await executeText(ours, text)];
      const [stockData, ourData, right] = [ofStock, mine, one].map(({ data }) => JSON.stringify(data));
      return { stock: stockData, ours: ourData, right };
    },
    stop: () => gateway.stop(),
  };
}

describe('ours and the stock gateway', () => {
  test.each([
    '{ book { __typename id label stars offers { id film { id } } } best { title ... on Book { pages } } }',
    '{ best { maker { id greeting } stars } critics { id mood reviews { text } } }',
    '{ critics { reviews { text of { __typename title } } } }',
  ])('agree on %s', async (query) => {
    const both = await startBoth();
    const { stock, ours, right } = await both.ask(query);
    expect([stock, ours]).toEqual([right, right]);
    expect(right).not.toContain('[]');
    await both.stop();
  });

  test.each([
    ['an alias like a field that is required', '{ book { title: id label } }'],
    ['an alias like a key', '{ best { id: title stars } }'],
  ])('differ on %s, and ours is right', async (_name, query) => {
    const both = await startBoth();
    const { stock, ours, right } = await both.ask(query);
    expect(ours).toBe(right);
    expect(stock).not.toBe(right);
    await both.stop();
  });
});
