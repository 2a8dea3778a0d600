import { type GraphQLSchema, parse, print, printSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../../../kit/viewer/viewer.ts';
import { type AuthorizeBasis, credentialsOf, policiesIn } from '../credentials-of.ts';
import { isMet, type Requirement } from '../requirements/requirement.ts';
import { filterSchema } from './filter-schema.ts';

/** Different sets of met requirements for which the schema is kept. There are few: scopes are few. */
const KEPT_VIEWS = 32;

/** The API schema as SDL with its descriptions, for people to read and for tools to generate code from. */
export type SchemaViews = {
  everything: string;
  /** What a viewer may read and change; empty when that is nothing. */
  schemaFor(viewer: Viewer): Promise<string>;
};

/**
 * Shows of an API what a viewer may use. It goes by the same requirements as authorization, so what is shown is what is
 * answered; made once for each set of requirements that viewers meet.
 */
export function createSchemaViews(options: AuthorizeBasis & { apiSchema: GraphQLSchema }): SchemaViews {
  const { index, apiSchema, evaluatePolicies } = options;
  const everything = printSchema(apiSchema);
  const api = parse(everything);
  const places = new Map<string, number>();
  const requirements: Requirement[] = [];
  const needs = new Map<string, number[]>();
  const views = new LRUCache<string, string>({ max: KEPT_VIEWS });

  function placeOf(requirement: Requirement): number {
    const key = JSON.stringify(requirement);
    const place = places.get(key) ?? requirements.push(requirement) - 1;
    places.set(key, place);
    return place;
  }

  for (const node of api.definitions) {
    if (node.kind !== 'ObjectTypeDefinition' && node.kind !== 'InterfaceTypeDefinition') continue;
    for (const { name } of node.fields ?? [])
      needs.set(`${node.name.value}.${name.value}`, index.ofField(node.name.value, name.value).map(placeOf));
  }
  const policies = policiesIn(requirements);

  function makeView(met: readonly boolean[]): string {
    const isOpen = (type: string, field: string) =>
      needs.get(`${type}.${field}`)?.every((place) => met[place] === true) ?? true;
    const view = filterSchema(api, isOpen);
    return view ? print(view) : '';
  }

  return {
    everything,
    async schemaFor(viewer) {
      const credentials = await credentialsOf(viewer, policies, evaluatePolicies);
      const met = requirements.map((each) => isMet(each, credentials));
      const key = met.map(Number).join('');
      const view = views.get(key) ?? makeView(met);
      views.set(key, view);
      return view;
    },
  };
}
