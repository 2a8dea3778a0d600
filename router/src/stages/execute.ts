import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { currentRequest as current } from '../current-request.ts';
import { tagData } from '../documents/http/tag-data.ts';
import { createParsedDocuments } from '../documents/parsed-documents.ts';
import { presentError } from '../errors/present-error.ts';
import { createExecutor, type ExecutorOptions } from '../execution/create-executor.ts';
import type { DocumentChecks } from '../limits/document-limits.ts';
import type { OperationStage, Refusal, RouterRequest } from '../router-request.ts';
import { createAuthorizedGateway, type ExecutionContext } from './run-authorized.ts';
import type { Settle } from './settle.ts';
import { tellCost } from './tell-cost.ts';

export type ExecuteOptions = Omit<ExecutorOptions, 'trustedDocuments'> & {
  checks: DocumentChecks;
  /** What is decided of each operation before it is planned, in this order. */
  onOperation: readonly OperationStage[];
  settle: Settle;
  /** Documents that are planned before anybody asks, and never forgotten. */
  documents?: { trusted: ReadonlyMap<string, string> };
};

/** Parses, checks, plans and executes an identified request, and answers with the body of the HTTP answer. */
export type Execute = {
  handle(request: RouterRequest, http: { request: FastifyRequest; reply: FastifyReply }): Promise<unknown>;
  stop(): Promise<void>;
};

/** Nothing of what traders ask or who they are goes anywhere but to us. */
const SILENT_PLUGINS = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

const NO_OPERATION = new GraphQLError(
  'The document has no such operation, or several and "operationName" does not say which.',
  { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
);

function refusalError({ status, code, message, headers = {}, extensions }: Refusal): GraphQLError {
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { ...extensions, code, http } });
}

function decide(stages: readonly OperationStage[]): ApolloServerPlugin<ExecutionContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, operationName, contextValue, document, request: asked }) {
          if (!operation) throw NO_OPERATION;
          const { request } = contextValue;
          request.operation = { name: operationName, kind: operation.operation };
          for (const stage of stages) {
            const refusal = await stage(request, { document, operation, variables: asked.variables ?? {} });
            if (refusal) throw refusalError(refusal);
          }
        },
      };
    },
  };
}

/** Apollo Server in front of our executor, and the API schema that clients see. Throws when the supergraph cannot be loaded. */
export async function createExecute(
  options: ExecuteOptions,
): Promise<Execute & { apiSchema: GraphQLSchema }> {
  const trusted = options.documents?.trusted ?? new Map<string, string>();
  const executor = await createExecutor({ ...options, trustedDocuments: [...trusted.values()] });
  const loaded = Promise.withResolvers<GraphQLSchema>();
  executor.onSupergraph(({ apiSchema }) => loaded.resolve(apiSchema));
  const server = new ApolloServer<ExecutionContext>({
    gateway: createAuthorizedGateway(executor),
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    documentStore: createParsedDocuments(trusted),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: options.checks.parseOptions,
    validationRules: options.checks.rules,
    plugins: [...SILENT_PLUGINS, decide(options.onOperation), tagData(), tellCost(options.settle)],
    logger: options.log.child({}, { level: 'warn' }),
    formatError(formatted, error) {
      const request = current.getStore();
      const presented = presentError(formatted, error, { requestId: request?.id ?? '', log: options.log });
      request?.errorCodes.push(String(presented.extensions?.code));
      return presented;
    },
  });
  await server.start();
  const handler = fastifyApolloHandler(server, {
    async context() {
      const request = current.getStore();
      if (!request?.identity) throw new Error('A request reached execution without having been identified.');
      return { request };
    },
  });
  return {
    apiSchema: await loaded.promise,
    async handle(request, http) {
      try {
        return await current.run(request, async () =>
          handler.call(http.request.server, http.request, http.reply),
        );
      } finally {
        options.settle.settle(request);
      }
    },
    stop: () => server.stop(),
  };
}
