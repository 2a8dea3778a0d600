import type { DataSource } from '../../data-sources/data-source.ts';
import type { Execute } from '../../stages/execute.ts';
import type { ServedSupergraph } from './served-supergraph.ts';

type Turn = {
  served: ServedSupergraph;
  /** Requests that it still answers. */
  underWay: number;
  phase: 'serving' | 'retired';
};

/** What answers requests, and may be exchanged while they are under way. */
export type SupergraphSwitch = {
  execute: Execute;
  subgraphs(): Readonly<Record<string, DataSource>>;
  /** New requests go to `next`; the one before ends with its last request. */
  exchange(next: ServedSupergraph): void;
};

/** Answers by one supergraph until another takes over. `onFailedStop` hears when an old one cannot be let go of. */
export function createSupergraphSwitch(
  first: ServedSupergraph,
  onFailedStop: (error: unknown) => void,
): SupergraphSwitch {
  let current: Turn = { served: first, underWay: 0, phase: 'serving' };

  function stopWhenIdle({ served, underWay, phase }: Turn): void {
    if (phase === 'retired' && underWay === 0) served.stop().catch(onFailedStop);
  }

  return {
    execute: {
      async handle(request, http) {
        const turn = current;
        turn.underWay += 1;
        try {
          return await turn.served.execute.handle(request, http);
        } finally {
          turn.underWay -= 1;
          stopWhenIdle(turn);
        }
      },
      stop: () => current.served.stop(),
    },
    subgraphs: () => current.served.subgraphs,
    exchange(next) {
      const before = current;
      current = { served: next, underWay: 0, phase: 'serving' };
      before.phase = 'retired';
      stopWhenIdle(before);
    },
  };
}
