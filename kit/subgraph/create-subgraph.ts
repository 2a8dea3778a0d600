import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, getOperationAST, parse } from 'graphql';
import { maskError } from '../graphql/masked-error.ts';
import { createParsedDocuments } from '../graphql/parsed-documents.ts';
import { sharedScalars } from '../graphql/scalars.ts';
import { checkStorable } from '../graphql/storable-text.ts';
import type { Log } from '../log/create-log.ts';
import { applyRateLimits, type RateLimits } from '../rate-limit/apply-rate-limits.ts';
import type { LimitedCaller } from '../rate-limit/caller/limited-call.ts';
import { ANONYMOUS, type Asker } from '../viewer/viewer.ts';
import { createViewerTokenReader } from '../viewer/viewer-token.ts';
import type { Subgraph, SubgraphRequest, SubgraphResponse } from './subgraph.ts';

/** What a subgraph's context is made from. */
export type ContextSource = { viewer: Asker; request: SubgraphRequest; setCookie: (value: string) => void };

/** The context of one operation, and how it ends: `finish` commits or rolls back before the answer goes out. */
export type RequestContext<Context> = {
  value: Context;
  finish(outcome: 'commit' | 'rollback'): Promise<void>;
};

export type SubgraphOptions<Context> = {
  name: string;
  /** The subgraph's whole SDL, the shared part in front. */
  typeDefs: string;
  // biome-ignore lint/suspicious/noExplicitAny: resolver maps are typed where they are written, by the generated types.
  resolvers: Record<string, any>;
  createContext: (source: ContextSource) => RequestContext<Context> | Promise<RequestContext<Context>>;
  viewerTokenSecret: string;
  /** Where calls of fields with `@rateLimit` are counted; needed when the schema has any. */
  rateLimits?: RateLimits;
  log: Log;
  checks: Subgraph['checks'];
  routes?: Subgraph['routes'];
  onStop: () => Promise<void>;
};

const UNTRUSTED: SubgraphResponse = {
  errors: [
    {
      message: 'This subgraph answers the router only. Ask the router.',
      extensions: { code: 'VIEWER_TOKEN_REQUIRED' },
    },
  ],
};

/**
 * A subgraph from its schema, resolvers and context. A mutation's work is committed when no resolver failed
 * unexpectedly, and rolled back as a whole otherwise, before the answer leaves; a query, which changes nothing, ends
 * by the cheaper rollback.
 */
export function createSubgraph<Context>(options: SubgraphOptions<Context>): Subgraph {
  const askers = new WeakMap<object, LimitedCaller>();
  const schema = applyRateLimits(
    buildSubgraphSchema([
      { typeDefs: parse(options.typeDefs), resolvers: { ...sharedScalars, ...options.resolvers } },
    ]),
    {
      rateLimits: options.rateLimits,
      secret: options.viewerTokenSecret,
      log: options.log,
      askerOf: (context) => askers.get(context) ?? { viewer: ANONYMOUS, clientAddress: undefined },
    },
  );
  const documents = createParsedDocuments(schema);
  const readViewer = createViewerTokenReader(options.viewerTokenSecret);
  let stopped: Promise<void> | null = null;

  async function executeTrusted(request: SubgraphRequest, viewer: Asker): Promise<SubgraphResponse> {
    const mask = (error: GraphQLError) =>
      maskError(error, { service: options.name, requestId: request.requestId, log: options.log });
    const parsed = documents(request.query, request.document);
    if ('errors' in parsed) return { errors: parsed.errors.map(mask) };
    const unstorable = checkStorable(request.variables);
    if (unstorable) return { errors: [mask(unstorable)] };
    const setCookies: string[] = [];
    const context = await options.createContext({
      viewer,
      request,
      setCookie: (value) => setCookies.push(value),
    });
    if (isObject(context.value)) askers.set(context.value, { viewer, clientAddress: request.clientAddress });
    const result = await execute({
      schema,
      document: parsed.document,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: context.value,
    });
    const errors = result.errors?.map(mask) ?? [];
    const failed = errors.some((error) => error.extensions?.code === 'INTERNAL_SERVER_ERROR');
    const operation = getOperationAST(parsed.document, request.operationName)?.operation;
    try {
      const ended = context.finish(operation === 'mutation' && !failed ? 'commit' : 'rollback');
      // What a query read is not made better by waiting for its end.
      if (operation === 'mutation') await ended;
      else ended.catch((error: unknown) => options.log.warn({ err: error }, 'a query could not be ended'));
    } catch (error) {
      const lost = new GraphQLError('commit failed', { originalError: error as Error });
      return { data: null, errors: [...errors, mask(lost)] };
    }
    return {
      data: result.data,
      ...(errors.length > 0 ? { errors } : {}),
      ...(setCookies.length > 0 ? { setCookies } : {}),
    };
  }

  return {
    name: options.name,
    checks: options.checks,
    routes: options.routes ?? null,
    async execute(request) {
      const viewer = readViewer(request.viewerToken);
      return viewer ? executeTrusted(request, viewer) : UNTRUSTED;
    },
    stop() {
      stopped ??= options.onStop();
      return stopped;
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
