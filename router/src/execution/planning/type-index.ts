import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/** Which types a supergraph has, and which of them is another's. Answers are looked at with it, so it is made of sets. */
export type TypeIndex = {
  isAbstract(typeName: string): boolean;
  /** The names that an object of this type may go by: its own, those of its subtypes, objects and interfaces. */
  subtypesOf(typeName: string): ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/** Indexes the full supergraph, which also has what clients may not see. */
export function indexTypes(schema: GraphQLSchema): TypeIndex {
  const abstract = new Set<string>();
  const subtypes = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) subtypes.set(type.name, new Set([type.name]));
    if (!isAbstractType(type)) continue;
    abstract.add(type.name);
    const names = new Set([type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)]);
    if ('getInterfaces' in type)
      for (const { name } of schema.getImplementations(type).interfaces) names.add(name);
    subtypes.set(type.name, names);
  }
  return {
    isAbstract: (typeName) => abstract.has(typeName),
    subtypesOf: (typeName) => subtypes.get(typeName) ?? NONE,
  };
}
