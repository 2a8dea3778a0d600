import { GraphQLError } from 'graphql';
import type { Fault } from '../projection/projection.ts';
import type { Run } from '../run.ts';

type Path = readonly (string | number)[];

/** Faults beyond this number say nothing new. */
const MAXIMUM_FAULTS = 100;

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** The path and all paths above it, from the root on. */
function fromRoot(path: Path): Path[] {
  return [...path, ''].map((_part, length) => path.slice(0, length));
}

/**
 * Makes errors of what is wrong with an answer, except where a subgraph has said why: at the same place, above it, or
 * below it, from where a null came up. So each failure is told once.
 */
export function createFaultReport({ errors, emptied }: Pick<Run, 'errors' | 'emptied'>) {
  const explained = new Set<string>();
  const aboveExplained = new Set<string>();
  const explainsAll = errors.some(({ path }) => path === undefined);
  for (const { path } of errors) {
    if (path) explained.add(keyOf(path));
    for (const above of fromRoot(path ?? [])) aboveExplained.add(keyOf(above));
  }

  function isExplained(path: Path): boolean {
    if (explainsAll || aboveExplained.has(keyOf(path))) return true;
    if (fromRoot(path).some((above) => explained.has(keyOf(above)))) return true;
    if (emptied.size === 0) return false;
    const names = path.filter((part) => typeof part === 'string');
    return fromRoot(names).some((above) => emptied.has(above.join('.')));
  }

  return {
    of(faults: readonly Fault[]): GraphQLError[] {
      return faults
        .map(({ message, upwards }) => ({ message, path: upwards.toReversed() }))
        .filter(({ path }) => !isExplained(path))
        .slice(0, MAXIMUM_FAULTS)
        .map(({ message, path }) => {
          const extensions = { code: 'INVALID_SUBGRAPH_ANSWER' };
          return new GraphQLError(message, { path, extensions });
        });
    },
  };
}
