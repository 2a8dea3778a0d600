import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { type DocumentNode, type GraphQLFormattedError, parse } from 'graphql';
import { pino } from 'pino';
import type { DataSource } from '../../../src/data-sources/data-source.ts';
import { sectionsOf, unavailableSection } from '../../../src/errors/unavailable-section.ts';
import type { Engine } from './engine.ts';

const logger = pino({ level: 'silent' });

/** One error for each section that a subgraph would have filled, with the path in the form that it would have used. */
function unavailableSections(document: DocumentNode, variables: object | undefined): GraphQLFormattedError[] {
  const sections = sectionsOf(document);
  const entities: unknown = Object(variables).representations;
  if (!Array.isArray(entities)) return sections.map(({ key }) => unavailableSection(key, [key]));
  return entities.flatMap((entity: { __typename?: unknown }, index) =>
    sections
      .filter(({ typeName }) => typeName === null || typeName === entity.__typename)
      .map(({ key }) => unavailableSection(key, ['_entities', index, key])),
  );
}

function ask(source: DataSource | undefined): GraphQLDataSource {
  if (!source) throw new Error('The supergraph names a subgraph that the world does not have.');
  return {
    async process(options) {
      const { query = '', variables } = options.request;
      const document = 'document' in options && options.document ? options.document : parse(query);
      try {
        const answer = await source.execute({
          query,
          document,
          variables,
          viewerToken: undefined,
          requestId: 'conformance',
        });
        return { data: answer.data ?? null, ...(answer.errors ? { errors: answer.errors } : {}) };
      } catch {
        return { data: null, errors: unavailableSections(document, variables) };
      }
    },
  };
}

/** Apollo Gateway and Apollo Server as they come, over our ways to a subgraph. */
export const stockEngine: Engine = {
  name: 'stock',
  faults: ['planner', 'stock'],
  async start({ supergraphSdl, subgraphs }) {
    // biome-ignore lint/style/noProcessEnv: the gateway reads it when it is made; without it, it reports to its vendor.
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
    const gateway = new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => ask(subgraphs[name]),
      queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
      logger,
    });
    const server = new ApolloServer({
      gateway,
      logger,
      nodeEnv: 'production',
      introspection: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      plugins: [ApolloServerPluginUsageReportingDisabled()],
    });
    await server.start();
    return {
      async execute({ query, operationName, variables }) {
        const { body } = await server.executeOperation({
          query,
          ...(operationName === undefined ? {} : { operationName }),
          ...(variables === undefined ? {} : { variables }),
        });
        if (body.kind !== 'single') throw new Error('An answer in parts was not asked for.');
        return { data: body.singleResult.data, errors: body.singleResult.errors ?? [] };
      },
      stop: () => server.stop(),
    };
  },
};
