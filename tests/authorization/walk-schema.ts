import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
} from 'graphql';
import { indexRequirements } from '../../router/src/authorize/requirements/index-requirements.ts';
import { SCOPES, type Scope } from '../../schema/scopes.ts';

const read = (name: string) => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');
const supergraphSdl = read('supergraph.graphql');

/** The composed schema as clients see it, and what its fields ask for. */
export const api = buildSchema(read('api.graphql'));
export const index = indexRequirements(supergraphSdl);

/** Every type that some subgraph resolves by a key. */
export const ENTITIES = parse(supergraphSdl)
  .definitions.filter((node) => node.kind === 'ObjectTypeDefinition')
  .filter(({ directives = [] }) =>
    directives.some(
      ({ name, arguments: given = [] }) =>
        name.value === 'join__type' && given.some((argument) => argument.name.value === 'key'),
    ),
  )
  .map(({ name }) => name.value);

/** Every argument and input field of the type ID, as "Viewer.trade(id)" or "TradeFilter.accountIds". */
export const ID_ARGUMENTS = Object.values(api.getTypeMap())
  .filter((type) => !type.name.startsWith('__'))
  .flatMap((type) => {
    if (isInputObjectType(type))
      return Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'ID')
        .map((field) => `${type.name}.${field.name}`);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args
        .filter((argument) => getNamedType(argument.type).name === 'ID')
        .map((argument) => `${type.name}.${field.name}(${argument.name})`),
    );
  });

/** A field where a client can begin: of a root type, or of `me`. */
export type Entry = { type: 'Query' | 'Mutation' | 'Viewer'; field: GraphQLField<unknown, unknown> };

export const ENTRIES: Entry[] = (['Query', 'Mutation', 'Viewer'] as const).flatMap((type) => {
  const object = api.getType(type);
  if (!isObjectType(object)) throw new Error(`There is no ${type}.`);
  return Object.values(object.getFields()).map((field) => ({ type, field }));
});

export const coordinateOf = ({ type, field }: Entry): string => `${type}.${field.name}`;

/** A literal that an input type takes; what it means is for subgraphs to say, and these are never asked. */
function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${required.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(', ')} }`;
  }
  return type.name === 'Int' ? '1' : type.name === 'Boolean' ? 'true' : '"1"';
}

/** An operation that asks for this entry and as little as can be below it. */
export function operationOf({ type, field }: Entry): string {
  const given = field.args.filter(isRequiredArgument).map(({ name, type: of }) => `${name}: ${sampleOf(of)}`);
  const below = isCompositeType(getNamedType(field.type as GraphQLOutputType)) ? ' { __typename }' : '';
  const asked = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${below}`;
  if (type === 'Mutation') return `mutation { ${asked} }`;
  return type === 'Query' ? `{ ${asked} }` : `{ me { ${asked} } }`;
}

/** The scopes without which an entry is not given: taking away one alternative's is not enough, all of them are. */
export function scopesOf({ type, field }: Entry): Scope[] {
  const named = index.ofField(type, field.name).flatMap(({ scopes }) => scopes?.flat() ?? []);
  return (Object.keys(SCOPES) as Scope[]).filter((scope) => named.includes(scope));
}

export function isPublic({ type, field }: Entry): boolean {
  const whole = index.schema.getType(type);
  const element = isObjectType(whole) ? whole.getFields()[field.name] : undefined;
  return element !== undefined && index.annotations.hasTag(element, 'public');
}
