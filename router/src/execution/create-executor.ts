import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Log } from '../../../kit/log/create-log.ts';
import type { DataSource } from '../data-sources/data-source.ts';
import type { SubgraphCall } from '../router-request.ts';
import { askSubgraph } from '../stages/ask-subgraph.ts';
import { type AskedExecution, type ExecutorState, loadState } from './executor-state.ts';
import type { Asks } from './fetch/ask.ts';

export type ExecutorOptions = {
  supergraphSdl: string;
  /** The way to each subgraph that the supergraph names. */
  subgraphs: Readonly<Record<string, DataSource>>;
  log: Log;
  onSubgraphCall: (call: SubgraphCall) => void;
  /** Texts of documents that are planned before anyone asks, and never forgotten. */
  trustedDocuments?: readonly string[];
};

/** Carries out operations on a supergraph. */
export type Executor = {
  /**
   * Plans the operation, once for each document, and asks the subgraphs. Whatever these answer, it resolves with data,
   * errors or both. The operation must be valid in `schema`, or in the current schema when that is left out: a request
   * that began before a new supergraph came ends with the one it began with.
   */
  execute(asked: AskedExecution, schema?: GraphQLSchema): Promise<ExecutionResult>;
  /**
   * Takes up a new supergraph once the trusted documents are planned on it; of several that are being prepared, the
   * last that was given. Rejects when it cannot be loaded; the former is then kept.
   */
  load(supergraphSdl: string): Promise<void>;
  /** Tells the supergraph now, and each that comes after it. Gives back what ends that. */
  onSupergraph(listener: (state: ExecutorState) => void): () => void;
  /** Refuses further supergraphs. The ways to subgraphs belong to whoever made them. */
  stop(): Promise<void>;
};

function failure(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  const originalError = error instanceof Error ? error : new Error(String(error));
  return { data: null, errors: [new GraphQLError(originalError.message, { originalError })] };
}

/** Makes an executor. Rejects when the supergraph cannot be loaded or names a subgraph to which there is no way. */
export async function createExecutor(options: ExecutorOptions): Promise<Executor> {
  const { subgraphs, trustedDocuments = [] } = options;
  const listeners = new Set<(state: ExecutorState) => void>();
  const states = new WeakMap<GraphQLSchema, ExecutorState>();
  let stopped = false;
  let loads = 0;

  function asksOf(names: readonly string[]): Asks {
    return Object.fromEntries(
      names.map((name) => {
        const source = Object.hasOwn(subgraphs, name) ? subgraphs[name] : undefined;
        if (!source)
          throw new Error(`The supergraph names the subgraph "${name}", but there is no way to it.`);
        return [name, askSubgraph(name, source, options)];
      }),
    );
  }

  async function prepare(supergraphSdl: string): Promise<ExecutorState> {
    const state = await loadState({ supergraphSdl, asksOf, trustedDocuments });
    states.set(state.apiSchema, state);
    return state;
  }

  let current = await prepare(options.supergraphSdl);

  return {
    async execute(asked, schema) {
      const state = (schema && states.get(schema)) ?? current;
      try {
        return await state.execute(asked);
      } catch (error) {
        return failure(error);
      }
    },
    async load(supergraphSdl) {
      loads += 1;
      const load = loads;
      const state = await prepare(supergraphSdl);
      if (load < loads) return;
      if (stopped) throw new Error('The executor has stopped.');
      current = state;
      for (const listener of listeners) listener(state);
    },
    onSupergraph(listener) {
      listeners.add(listener);
      listener(current);
      return () => void listeners.delete(listener);
    },
    async stop() {
      stopped = true;
      listeners.clear();
    },
  };
}
