import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import type { RouterRequest } from '../router-request.ts';
import { createOperationCache } from './cache/operation-cache.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import type { Asks } from './fetch/ask.ts';
import { loadSupergraph } from './planning/load-supergraph.ts';

/** One valid operation to be carried out. */
export type AskedExecution = {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** A hash of the document's text: equal for equal documents only. */
  hash: string;
  /** The hash of the text that the client sent, when the document is a filtered form of it. */
  sentHash?: string;
  variables: Readonly<Record<string, unknown>>;
  request: RouterRequest;
};

/** Everything that belongs to one supergraph. A request begins and ends with the same. */
export type ExecutorState = {
  supergraphSdl: string;
  apiSchema: GraphQLSchema;
  execute(asked: AskedExecution): Promise<ExecutionResult>;
};

/** The key of a text's plan. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Loads a supergraph and compiles the operations of trusted documents, so that no client waits for a plan. Documents
 * that do not fit the supergraph are passed over. Throws when the supergraph cannot be loaded.
 */
export async function loadState(options: {
  supergraphSdl: string;
  asksOf: (subgraphNames: readonly string[]) => Asks;
  trustedDocuments: readonly string[];
}): Promise<ExecutorState> {
  const { supergraphSdl, trustedDocuments } = options;
  const supergraph = loadSupergraph(supergraphSdl);
  const asks = options.asksOf(supergraph.subgraphNames);
  const texts = new Map(trustedDocuments.map((text) => [hashOf(text), text]));
  const cache = createOperationCache<CompiledOperation>(new Set(texts.keys()));

  function find({
    document,
    operation,
    hash,
    sentHash = hash,
  }: Omit<AskedExecution, 'variables' | 'request'>) {
    const operationName = operation.name?.value;
    return cache.find(`${hash} ${operationName ?? ''}`, sentHash, () =>
      compileOperation(supergraph, asks, { document, operationName }),
    );
  }

  for (const [hash, text] of texts) {
    const document = parse(text);
    if (validate(supergraph.apiSchema, document).length > 0) continue;
    for (const operation of document.definitions)
      if (operation.kind === 'OperationDefinition') find({ document, operation, hash });
    // Requests on the supergraph so far go on between two plans.
    await setImmediate();
  }

  return {
    supergraphSdl,
    apiSchema: supergraph.apiSchema,
    execute: async (asked) => find(asked).run(asked.request, asked.variables),
  };
}
