import type { Run, Step } from '../run.ts';
import type { Ask } from './ask.ts';
import { applyEntities, type EntityFetch, entitiesFault, type Gathered, gather } from './entity-fetch.ts';
import { callOf } from './fetch-document.ts';
import { reportEntityErrors, reportUnavailableEntities } from './fetch-errors.ts';

/** Asks for the entities of one place. */
export async function fetchEntities(
  run: Run,
  fetch: EntityFetch,
  gathered: Gathered,
  ask: Ask,
): Promise<void> {
  const { representations, texts } = gathered;
  const lists = [{ name: 'representations', values: representations, texts }];
  const call = callOf(fetch.document, run, lists, ({ _entities }) =>
    entitiesFault(_entities, representations.length),
  );
  const answer = await ask(run.request, call);
  if (!answer) return reportUnavailableEntities(run, fetch, gathered);
  // Before the answer is put in, so that the places are those that were asked for.
  if (answer.errors.length > 0) reportEntityErrors(run, fetch, gathered, answer.errors);
  if (Array.isArray(answer.data?._entities)) applyEntities(fetch, gathered, answer.data._entities);
}

/** Compiles a fetch that stands alone in its wave. */
export function compileEntityStep(fetch: EntityFetch, ask: Ask): Step {
  return (run) => {
    const gathered = gather(fetch, run);
    return gathered ? fetchEntities(run, fetch, gathered, ask) : undefined;
  };
}
