import { type GraphQLSchema, isAbstractType } from 'graphql';

/**
 * graphql-codegen plugin: the object types of each interface and union, from which the cache knows that a fragment on
 * `Failure` takes any of them.
 */
export function plugin(schema: GraphQLSchema): string {
  const possibleTypes = Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map((possible) => possible.name)] as const);
  const sorted = Object.fromEntries(possibleTypes.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `/** The object types of each interface and union. */
export const possibleTypes: Record<string, string[]> = ${JSON.stringify(sorted, null, 2)};
`;
}
