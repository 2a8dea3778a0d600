import type { SubgraphRequest } from '../../../kit/subgraph/subgraph.ts';

/** Whether an operation for a subgraph may change something. The planner prints mutations with their keyword in front. */
export function isMutation({ document, query }: SubgraphRequest): boolean {
  const definition = document?.definitions.find((node) => node.kind === 'OperationDefinition');
  if (definition) return definition.operation === 'mutation';
  return !/^\s*(query\b|\{)/.test(query);
}
