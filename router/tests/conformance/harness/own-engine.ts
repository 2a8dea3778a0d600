import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { pino } from 'pino';
import { createExecutor } from '../../../src/execution/create-executor.ts';
import { createAuthorizedGateway, type ExecutionContext } from '../../../src/stages/run-authorized.ts';
import { identifiedRequest } from '../../execution/small-graph.ts';
import type { Engine } from './engine.ts';

const logger = pino({ level: 'silent' });

/** The router's own executor behind Apollo Server, as stages/execute.ts puts it there. */
export const ownEngine: Engine = {
  name: 'ours',
  faults: ['ours'],
  async start({ supergraphSdl, subgraphs }) {
    const executor = await createExecutor({
      supergraphSdl,
      subgraphs,
      log: logger,
      onSubgraphCall: () => {},
    });
    const server = new ApolloServer<ExecutionContext>({
      gateway: createAuthorizedGateway(executor),
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
        const { body } = await server.executeOperation(
          {
            query,
            ...(operationName === undefined ? {} : { operationName }),
            ...(variables === undefined ? {} : { variables }),
          },
          { contextValue: { request: identifiedRequest() } },
        );
        if (body.kind !== 'single') throw new Error('An answer in parts was not asked for.');
        return { data: body.singleResult.data, errors: body.singleResult.errors ?? [] };
      },
      stop: () => server.stop(),
    };
  },
};
