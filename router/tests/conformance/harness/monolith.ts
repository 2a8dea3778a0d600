import { Supergraph } from '@apollo/federation-internals';
import {
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLTypeResolver,
  isObjectType,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { giveRoot } from './build-subgraph.ts';
import type { Running } from './engine.ts';
import { findByKey, keysOf } from './keys-of.ts';
import type { Row, World } from './world.ts';

/** An error with the code that a client gets for it, since graphql-js by itself gives none. */
function coded(error: GraphQLError, code: string): GraphQLFormattedError {
  return { ...error.toJSON(), extensions: { code, ...error.extensions } };
}

const ROOTS = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION] as const;

/** One schema over the data of all subgraphs, run by graphql-js: what a client sees must not tell it from federation. */
export function createMonolith(world: World, supergraphSdl: string): Pick<Running, 'execute'> {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const sources = Object.values(world.subgraphs).map((source) => ({ ...source, keys: keysOf(source.sdl) }));

  const rowsOf = (typeName: string, reference: Row): Row[] =>
    sources.flatMap(({ rows, keys }) => {
      const row = findByKey(rows?.[typeName] ?? [], reference, keys.get(typeName) ?? []);
      return row ? [row] : [];
    });

  /** All that any subgraph knows of an object; what one tells may be the key of the next. */
  function gather(type: GraphQLObjectType, known: Row): Row {
    const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    const found = names.flatMap((name) => rowsOf(name, known));
    const all: Row = Object.assign({}, ...found, known);
    return Object.keys(all).length > Object.keys(known).length ? gather(type, all) : all;
  }

  const fieldResolver: GraphQLFieldResolver<Row, unknown> = (parent, args, _context, info) => {
    const { parentType, fieldName } = info;
    const root = ROOTS.find((kind) => info.schema.getRootType(kind) === parentType);
    if (root) {
      const owner = sources.find((source) => Object.hasOwn(source[root] ?? {}, fieldName));
      return giveRoot(owner?.[root]?.[fieldName], args);
    }
    const names = [parentType.name, ...parentType.getInterfaces().map(({ name }) => name)];
    const computed = sources.flatMap(({ fields }) => names.map((name) => fields?.[name]?.[fieldName]));
    const compute = computed.find((candidate) => candidate !== undefined);
    if (compute) return compute(gather(parentType, parent), args);
    const value = fieldName in parent ? parent[fieldName] : gather(parentType, parent)[fieldName];
    return giveRoot(value, args);
  };

  const typeResolver: GraphQLTypeResolver<Row, unknown> = (value, _context, _info, abstractType) => {
    const named = typeof value.__typename === 'string' ? schema.getType(value.__typename) : undefined;
    if (isObjectType(named)) return named.name;
    return schema.getPossibleTypes(abstractType).find(({ name }) => rowsOf(name, value).length > 0)?.name;
  };

  return {
    async execute({ query, operationName, variables }) {
      const document = parse(query);
      const invalid = validate(schema, document);
      if (invalid.length > 0)
        return { data: undefined, errors: invalid.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
      const { data, errors = [] } = await execute({
        schema,
        document,
        rootValue: {},
        fieldResolver,
        typeResolver,
        variableValues: variables,
        operationName,
      });
      return {
        data,
        errors: errors.map((error) => coded(error, error.path ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT')),
      };
    },
  };
}
