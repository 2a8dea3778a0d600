import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, execute, getOperationAST, graphql, parse, validate } from 'graphql';
import { pino } from 'pino';
import type { SubgraphRequest, SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import { UNLIMITED } from '../../src/budget/spending-limits.ts';
import type { DataSource } from '../../src/data-sources/data-source.ts';
import { createExecutor, type Executor } from '../../src/execution/create-executor.ts';
import { hashOf } from '../../src/execution/executor-state.ts';
import type { RouterRequest } from '../../src/router-request.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@shareable" "@requires" "@provides" "@external" "@override" "@inaccessible" "@interfaceObject"
])\n`;

/** A subgraph's SDL with the federation's directives imported. */
export function withLink(typeDefs: string): string {
  return `${LINK}${typeDefs}`;
}

// biome-ignore lint/suspicious/noExplicitAny: a resolver map, as graphql takes it.
export type Resolvers = Record<string, any>;
export type SmallSubgraph = { typeDefs: string; resolvers?: Resolvers };

/** Composes SDLs of subgraphs by their names. */
export function composeSmall(subgraphs: Readonly<Record<string, SmallSubgraph>>): string {
  const composed = composeServices(
    Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
      name,
      url: `http://${name}/`,
      typeDefs: parse(withLink(typeDefs)),
    })),
  );
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

/** A request as far as execution looks at it. */
export function identifiedRequest(): RouterRequest {
  return {
    id: 'request-1',
    credentials: { authorization: undefined, apiKey: undefined },
    client: { address: undefined, userAgent: undefined, origin: undefined, cookie: undefined, passedOn: {} },
    identity: {
      viewer: { kind: 'anonymous' },
      viewerToken: 'token',
      limits: UNLIMITED,
      keyBudget: null,
    },
    authorization: { kind: 'whole' },
    costWish: { byField: false, only: false },
    cost: null,
    actualCost: null,
    admission: null,
    standing: null,
    patience: { deadline: Number.POSITIVE_INFINITY, gone: new AbortController().signal },
    freshness: null,
    dataTag: null,
    operation: null,
    errorCodes: [],
    calls: [],
    setCookies: [],
  };
}

export type Answer = { data: unknown; errors: { message: string; path: unknown; code: unknown }[] };

function toAnswer({ data, errors = [] }: ExecutionResult): Answer {
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code })),
  };
}

/** Executes an operation that must be valid; `validated` when it was looked at already. */
export async function executeText(
  executor: Executor,
  query: string,
  options: { variables?: Record<string, unknown>; operationName?: string; validated?: boolean } = {},
): Promise<ExecutionResult> {
  const document = parse(query);
  executor.onSupergraph(({ apiSchema }) => {
    const [problem] = options.validated ? [] : validate(apiSchema, document);
    if (problem) throw problem;
  })();
  const operation = getOperationAST(document, options.operationName);
  if (!operation) throw new Error('no such operation');
  const { variables = {} } = options;
  return executor.execute({
    document,
    operation,
    hash: hashOf(query),
    variables,
    request: identifiedRequest(),
  });
}

/** A way to a subgraph that answers by a function. */
export function answering(
  execute: (request: SubgraphRequest) => Promise<SubgraphResponse> | SubgraphResponse,
): DataSource {
  return {
    execute: async (request) => execute(request),
    check: async () => {},
    routes: null,
    stop: async () => {},
  };
}

/** A subgraph's own executable schema behind a way that is like in process, or like HTTP. */
function realSource({ typeDefs, resolvers = {} }: SmallSubgraph, overJson: boolean): DataSource {
  const schema = buildSubgraphSchema([{ typeDefs: parse(withLink(typeDefs)), resolvers }]);
  return answering(async ({ query, document, variables, toJson }) => {
    if (!overJson) {
      const result = await execute({ schema, document: document ?? parse(query), variableValues: variables });
      return result as unknown as SubgraphResponse;
    }
    const body = JSON.parse(toJson?.() ?? '');
    const result = await graphql({ schema, source: body.query, variableValues: body.variables });
    return JSON.parse(JSON.stringify(result));
  });
}

/** Every call of a subgraph: its name, and the representations that it was sent. */
export type Call = { subgraph: string; query: string; representations: unknown[] };

/**
 * A supergraph of small subgraphs. `ask` runs each operation in both ways in which subgraphs are reached, which must give
 * the same, and tells what the subgraphs were asked; `replace` puts another source in the place of a subgraph's.
 */
export async function startSmallGraph(
  subgraphs: Readonly<Record<string, SmallSubgraph>>,
  replace: Readonly<Record<string, DataSource>> = {},
) {
  const supergraphSdl = composeSmall(subgraphs);
  const calls: Call[] = [];
  const watched = (name: string, source: DataSource) =>
    answering((request) => {
      const representations = Object.entries(request.variables ?? {})
        .filter(([key]) => key.includes('representations'))
        .flatMap(([, value]) => value as unknown[]);
      calls.push({ subgraph: name, query: request.query, representations });
      return source.execute(request);
    });
  const executorFor = (overJson: boolean) =>
    createExecutor({
      supergraphSdl,
      subgraphs: Object.fromEntries(
        Object.entries(subgraphs).map(([name, subgraph]) => [
          name,
          watched(name, replace[name] ?? realSource(subgraph, overJson)),
        ]),
      ),
      log: pino({ level: 'silent' }),
      onSubgraphCall: () => {},
    });
  const executors = [await executorFor(false), await executorFor(true)];

  return {
    calls,
    async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      const answers: Answer[] = [];
      for (const executor of executors) {
        calls.length = 0;
        answers.push(toAnswer(await executeText(executor, query, { variables })));
      }
      const [inProcess, overJson] = answers;
      if (!inProcess || JSON.stringify(inProcess) !== JSON.stringify(overJson))
        throw new Error(`The two ways differ: ${JSON.stringify(answers, null, 1)}`);
      return inProcess;
    },
    /** Names of the subgraphs that the last operation asked, in order. */
    asked: () => calls.map(({ subgraph }) => subgraph),
  };
}
