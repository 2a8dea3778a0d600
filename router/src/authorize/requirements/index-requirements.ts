import {
  buildASTSchema,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import { type Annotations, createAnnotations } from './read-annotations.ts';
import { isImpliedBy, type Requirement } from './requirement.ts';

/** What every selection on a supergraph asks for. */
export type RequirementIndex = {
  /** The whole supergraph, inaccessible elements included. */
  schema: GraphQLSchema;
  annotations: Annotations;
  /** What selecting this field on this type asks for: all of them must be met. Unknown types and fields ask for nothing. */
  ofField(typeName: string, fieldName: string): readonly Requirement[];
};

function distinct(requirements: Requirement[]): Requirement[] {
  return [...new Map(requirements.map((each) => [JSON.stringify(each), each])).values()];
}

/**
 * Indexes the requirements of a supergraph from its full SDL.
 *
 * Selecting a field asks for what its type, the field and its named return type are annotated with. On an interface it
 * asks for that of every implementation. Composition annotates interfaces with the sum of their implementations; what
 * says more than the sum was written by hand and then holds for each implementation too, so that `... on Book` is no
 * way around it.
 */
export function indexRequirements(supergraphSdl: string): RequirementIndex {
  const document = parse(supergraphSdl);
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const annotations = createAnnotations(document);
  const own = annotations.requirements;
  const remembered = new Map<string, readonly Requirement[]>();

  const implementations = (type: GraphQLInterfaceType) => schema.getPossibleTypes(type);
  const ownOfField = (type: GraphQLObjectType | GraphQLInterfaceType, name: string) => {
    const field = type.getFields()[name];
    return field ? own(field) : [];
  };
  const byHand = (written: Requirement[], sum: Requirement[]) =>
    written.filter((each) => !isImpliedBy(each, sum));

  function byHandOnInterface(type: GraphQLInterfaceType): Requirement[] {
    return byHand(own(type), implementations(type).flatMap(own));
  }
  function byHandOnInterfaceField(type: GraphQLInterfaceType, name: string): Requirement[] {
    const sum = implementations(type).flatMap((each) => ownOfField(each, name));
    return byHand(ownOfField(type, name), sum);
  }
  function ofType(type: GraphQLNamedType): Requirement[] {
    if (isInterfaceType(type)) return byHandOnInterface(type);
    if (isObjectType(type)) return [...own(type), ...type.getInterfaces().flatMap(byHandOnInterface)];
    return own(type);
  }
  function onObject(type: GraphQLObjectType, name: string): Requirement[] {
    const field = type.getFields()[name];
    return [
      ...ofType(type),
      ...ownOfField(type, name),
      ...type.getInterfaces().flatMap((each) => byHandOnInterfaceField(each, name)),
      ...(field ? ofType(getNamedType(field.type)) : []),
    ];
  }
  function onInterface(type: GraphQLInterfaceType, name: string): Requirement[] {
    const field = type.getFields()[name];
    return [
      ...own(type),
      ...ownOfField(type, name),
      ...type.getInterfaces().flatMap((each) => [...ofType(each), ...byHandOnInterfaceField(each, name)]),
      ...(field ? ofType(getNamedType(field.type)) : []),
      ...implementations(type).flatMap((each) => onObject(each, name)),
    ];
  }

  return {
    schema,
    annotations,
    ofField(typeName, fieldName) {
      const coordinate = `${typeName}.${fieldName}`;
      const known = remembered.get(coordinate);
      if (known) return known;
      const type = schema.getType(typeName);
      // Names that the schema does not have are not remembered: they come from outside and never end.
      if (!(isObjectType(type) || isInterfaceType(type)) || !type.getFields()[fieldName]) return [];
      const all = isObjectType(type) ? onObject(type, fieldName) : onInterface(type, fieldName);
      const found = distinct(all);
      remembered.set(coordinate, found);
      return found;
    },
  };
}
