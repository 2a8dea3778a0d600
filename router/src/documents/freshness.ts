import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  parse,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { OperationStage, RouterRequest } from '../router-request.ts';

/** How long the answer to an operation stays true, and whether it is the same for everybody. */
export type Freshness = { maxAgeSeconds: number; isPublic: boolean };

const NOT_AT_ALL: Freshness = { maxAgeSeconds: 0, isPublic: false };
const FOR_EVER: Freshness = { maxAgeSeconds: Number.POSITIVE_INFINITY, isPublic: true };

function least(a: Freshness, b: Freshness): Freshness {
  return {
    maxAgeSeconds: Math.min(a.maxAgeSeconds, b.maxAgeSeconds),
    isPublic: a.isPublic && b.isPublic,
  };
}

/** The hint of a field; what says none is not to be kept, unless it is a plain value, which lives as long as its object. */
function hintOf(field: GraphQLField<unknown, unknown>, isRoot: boolean): Freshness {
  const hint = field.astNode?.directives?.find(({ name }) => name.value === 'cacheControl');
  if (!hint) return isRoot || isCompositeType(getNamedType(field.type)) ? NOT_AT_ALL : FOR_EVER;
  const given = Object.fromEntries(
    (hint.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  return { maxAgeSeconds: Number(given.maxAge ?? 0), isPublic: given.scope === 'PUBLIC' };
}

/**
 * Reads `@cacheControl` from a supergraph and gives the least over all fields of a document, which may be less than one
 * of its operations would have alone.
 */
export function createFreshness(supergraphSdl: string): (document: DocumentNode) => Freshness {
  const sdl = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(sdl, { assumeValid: true, assumeValidSDL: true });
  return (document) => {
    const types = new TypeInfo(schema);
    let freshness = FOR_EVER;
    const visitor = {
      Field(node: { name: { value: string } }) {
        if (node.name.value === '__typename') return;
        const field = types.getFieldDef();
        const isRoot = types.getParentType() === schema.getQueryType();
        freshness = least(freshness, field ? hintOf(field, isRoot) : NOT_AT_ALL);
      },
    };
    visit(document, visitWithTypeInfo(types, visitor));
    return Number.isFinite(freshness.maxAgeSeconds) ? freshness : NOT_AT_ALL;
  };
}

/** Finds out how long the answer may be kept; what is withheld from somebody is kept by nobody. */
export function createFreshnessStage({ supergraphSdl }: { supergraphSdl: string }): OperationStage {
  const freshnessOf = createFreshness(supergraphSdl);
  const known = new WeakMap<DocumentNode, Freshness>();
  return async (request, { document, operation }) => {
    if (operation.operation !== 'query' || request.authorization?.kind !== 'whole') return null;
    const freshness = known.get(document) ?? freshnessOf(document);
    known.set(document, freshness);
    request.freshness = freshness;
    return null;
  };
}

/**
 * For how many seconds caches that people share may keep the answer; 0 when they may not. Only answers to strangers:
 * those to anybody else name what is left of their budget.
 */
export function sharedSeconds({ dataTag, freshness, identity }: RouterRequest): number {
  const isForAll = dataTag !== null && identity?.viewer.kind === 'anonymous' && freshness?.isPublic;
  return isForAll ? freshness.maxAgeSeconds : 0;
}
