import type { SubgraphRequest } from '../../kit/subgraph/subgraph.ts';
import { SUBGRAPH_NAMES, type SubgraphName, type Subgraphs } from '../../start/subgraphs.ts';

/** One call of a subgraph and the SQL that it, and nothing else, sent. */
export type ObservedCall = {
  subgraph: SubgraphName;
  request: SubgraphRequest;
  statements: readonly string[];
};

export type Observed = {
  /** The same subgraphs, seen through by the observer. */
  readonly subgraphs: Subgraphs;
  /** Runs `work` and tells which calls it made, in the order of their ends. */
  during<T>(work: () => Promise<T>): Promise<{ result: T; calls: readonly ObservedCall[] }>;
};

/** How often each subgraph was called and how many statements it sent, as one line that a test can pin. */
export function countCalls(
  calls: readonly ObservedCall[],
): Partial<Record<SubgraphName, { calls: number; statements: number }>> {
  const byName = Map.groupBy(calls, (call) => call.subgraph);
  const counts = SUBGRAPH_NAMES.flatMap((name) => {
    const own = byName.get(name);
    if (!own) return [];
    return [
      [
        name,
        { calls: own.length, statements: own.reduce((sum, call) => sum + call.statements.length, 0) },
      ] as const,
    ];
  });
  return Object.fromEntries(counts);
}

/** Sees every call of the subgraphs, whichever transport brings it. */
export function observeSubgraphs(subgraphs: Subgraphs): Observed {
  const listeners = new Set<ObservedCall[]>();
  function observe<Name extends SubgraphName>(name: Name): Subgraphs[Name] {
    const subgraph = subgraphs[name];
    const execute = async (request: SubgraphRequest) => {
      const { result, texts } = await subgraph.database.statements.capture(() => subgraph.execute(request));
      for (const calls of listeners) calls.push({ subgraph: name, request, statements: [...texts] });
      return result;
    };
    return { ...subgraph, execute };
  }
  return {
    subgraphs: {
      auth: observe('auth'),
      trading: observe('trading'),
      analytics: observe('analytics'),
      billing: observe('billing'),
    },
    async during(work) {
      const calls: ObservedCall[] = [];
      listeners.add(calls);
      const result = await work().finally(() => listeners.delete(calls));
      return { result, calls };
    },
  };
}
