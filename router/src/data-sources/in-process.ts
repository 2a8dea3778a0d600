import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import type { DataSource } from './data-source.ts';
import { isMutation } from './is-mutation.ts';
import { CallFailure } from './resilience/call-failure.ts';

/**
 * The way to a subgraph in the same process: a function call with the parsed document, no JSON and no socket. Whoever
 * made the subgraph stops it.
 */
export function inProcess(subgraph: Subgraph): DataSource {
  return {
    async execute(request, { deadline = Infinity, signal } = {}) {
      // Nothing can be taken back once it runs here, so it is not begun when nobody waits for it.
      if (performance.now() >= deadline)
        throw new CallFailure('timeout', 'timeout: the time of the request is over');
      if (signal?.aborted && !isMutation(request)) throw new CallFailure('aborted', 'the client went away');
      return subgraph.execute(request);
    },
    async check() {
      await Promise.all(Object.values(subgraph.checks).map((check) => check()));
    },
    routes: subgraph.routes,
    async stop() {},
  };
}
