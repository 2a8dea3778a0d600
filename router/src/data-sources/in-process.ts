import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import type { DataSource } from './data-source.ts';

/**
 * The way to a subgraph in the same process: a function call with the parsed document, no JSON and no socket. Whoever
 * made the subgraph stops it.
 */
export function inProcess(subgraph: Subgraph): DataSource {
  return {
    execute: (request) => subgraph.execute(request),
    async check() {
      await Promise.all(Object.values(subgraph.checks).map((check) => check()));
    },
    routes: subgraph.routes,
    async stop() {},
  };
}
