import type { Ask } from '../fetch/ask.ts';
import type { EntityFetch, Gathered } from '../fetch/entity-fetch.ts';
import { applyEntities, entitiesFault, gather } from '../fetch/entity-fetch.ts';
import { compileEntityStep, fetchEntities } from '../fetch/entity-step.ts';
import { callOf } from '../fetch/fetch-document.ts';
import { reportEntityErrors, reportUnavailableEntities } from '../fetch/fetch-errors.ts';
import type { Run, Step } from '../run.ts';
import { aliasOf, mergeDocuments, representationsOf } from './merge-documents.ts';

type Member = { fetch: EntityFetch; place: number; gathered: Gathered };

/**
 * Compiles fetches of entities that one subgraph is asked for at the same time to a single request. Each keeps its own
 * list under a name of its own, so that an error stays with the entities that it is about.
 */
export function compileHeads(fetches: readonly EntityFetch[], ask: Ask): Step {
  const [first] = fetches;
  return first && fetches.length === 1 ? compileEntityStep(first, ask) : mergeHeads(fetches, ask);
}

function mergeHeads(fetches: readonly EntityFetch[], ask: Ask): Step {
  const document = mergeDocuments(fetches.map((fetch) => fetch.document));

  async function fetchAll(members: readonly Member[], run: Run): Promise<void> {
    const lists = fetches.map((_fetch, place) => {
      const gathered = members.find((member) => member.place === place)?.gathered;
      return {
        name: representationsOf(place),
        values: gathered?.representations ?? [],
        texts: gathered?.texts ?? [],
      };
    });
    const call = callOf(document, run, lists, (data) => {
      for (const { place, gathered } of members) {
        const fault = entitiesFault(data[aliasOf(place)], gathered.representations.length);
        if (fault) return fault;
      }
      return null;
    });
    const answer = await ask(run.request, call);
    // One list that failed as a whole takes the others with it, which would have been answered on their own.
    if (answer && !answer.data && answer.errors.some(({ path }) => path?.length))
      await Promise.all(members.map(({ fetch, gathered }) => fetchEntities(run, fetch, gathered, ask)));
    else
      for (const [index, { fetch, place, gathered }] of members.entries()) {
        if (!answer) reportUnavailableEntities(run, fetch, gathered);
        const errors = answer?.errors.filter(({ path }) =>
          path?.length ? path[0] === aliasOf(place) : index === 0,
        );
        if (errors && errors.length > 0) reportEntityErrors(run, fetch, gathered, errors);
        const received = answer?.data?.[aliasOf(place)];
        if (Array.isArray(received)) applyEntities(fetch, gathered, received);
      }
  }

  return (run) => {
    const members = fetches.flatMap((fetch, place): Member[] => {
      const gathered = gather(fetch, run);
      return gathered ? [{ fetch, place, gathered }] : [];
    });
    const [only] = members;
    if (!only) return undefined;
    return members.length === 1 ? fetchEntities(run, only.fetch, only.gathered, ask) : fetchAll(members, run);
  };
}
