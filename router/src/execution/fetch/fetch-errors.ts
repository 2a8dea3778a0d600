import type { GraphQLFormattedError } from 'graphql';
import { MAXIMUM_SECTION_ERRORS, unavailableSection } from '../../errors/unavailable-section.ts';
import { MAXIMUM_ERRORS, pathOf, subgraphError } from '../answer/subgraph-error.ts';
import { type AnswerPath, beforeLists, placesAt } from '../plan/walk-path.ts';
import type { Run } from '../run.ts';
import type { EntityFetch, Gathered } from './entity-fetch.ts';

function report(run: Run, subgraph: string, error: GraphQLFormattedError, path: AnswerPath): void {
  if (run.errors.length >= MAXIMUM_ERRORS) return;
  const clientPath = path.map((part) => run.clientKeys.get(String(part)) ?? part);
  run.errors.push(subgraphError(error, clientPath, subgraph));
}

/** The places in the answer of what stands for one or several equal entities. */
function createPlaces({ path }: EntityFetch, { entities, indexes }: Gathered, { root }: Run) {
  const byEntity = placesAt(root, path);
  return (index: number): AnswerPath[] => {
    const equal = new Set(entities.filter((_entity, place) => indexes[place] === index));
    return [...equal].flatMap((entity) => byEntity.get(entity) ?? []);
  };
}

/** Puts the errors of a list of entities where these stand in the answer, each in all of its places. */
export function reportEntityErrors(
  run: Run,
  fetch: EntityFetch,
  gathered: Gathered,
  errors: readonly GraphQLFormattedError[],
): void {
  const places = createPlaces(fetch, gathered, run);
  for (const error of errors) {
    const [, index, ...rest] = pathOf(error);
    const below = rest.map((part) => fetch.renamed.get(String(part)) ?? part);
    const found = typeof index === 'number' ? places(index) : [];
    for (const place of found) report(run, fetch.node.serviceName, error, [...place, ...below]);
    // It is of no entity that was asked for, so all that is known is where these stand.
    if (found.length === 0) report(run, fetch.node.serviceName, error, beforeLists(fetch.path));
  }
}

/** Tells of each entity, up to twenty, which of its sections a subgraph that cannot be reached leaves empty. */
export function reportUnavailableEntities(run: Run, fetch: EntityFetch, gathered: Gathered): void {
  const { serviceName } = fetch.node;
  const places = createPlaces(fetch, gathered, run);
  const errors = gathered.representations.flatMap((representation, index) =>
    fetch.sections
      .filter(({ typeName }) => typeName === null || typeName === representation.__typename)
      .flatMap(({ key }) =>
        places(index).map((place) => unavailableSection(run.clientKeys.get(key) ?? key, [...place, key])),
      ),
  );
  for (const error of errors.slice(0, MAXIMUM_SECTION_ERRORS)) report(run, serviceName, error, pathOf(error));
  if (errors.length <= MAXIMUM_SECTION_ERRORS) return;
  const names = fetch.path.filter((part) => part !== '@');
  for (const { key } of fetch.sections)
    run.emptied.add([...names, key].map((name) => run.clientKeys.get(name) ?? name).join('.'));
}

/** Puts the errors of a fetch of whole fields below the place where these stand. */
export function reportErrors(
  run: Run,
  { subgraph, at, renamed }: { subgraph: string; at: AnswerPath; renamed: ReadonlyMap<string, string> },
  errors: readonly GraphQLFormattedError[],
): void {
  for (const error of errors) {
    const below = pathOf(error).map((part) => renamed.get(String(part)) ?? part);
    report(run, subgraph, error, [...at, ...below]);
  }
}
