import {
  type ConstDirectiveNode,
  type DocumentNode,
  execute,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { createRandom } from './random.ts';

type Source = { __typename?: string; sized?: Record<string, number> };
type Annotated = { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined;

/** What the server answered, and what the answer cost by a count of its own, made while resolving. */
export type Served = { data: unknown; cost: number };

const MAXIMUM_OBJECTS = 300;

/**
 * Executes operations with graphql-js over random data. Lists are as long as the schema's directives allow, or shorter.
 * It reads weights and sizes by itself, from the arguments as graphql-js coerces them, so that it can judge the prices.
 */
export function createRandomServer(schema: GraphQLSchema, names: { cost: string; listSize: string }) {
  function directive(node: Annotated, name: string): Record<string, unknown> | null {
    const found = node?.directives?.find((each) => each.name.value === name);
    if (!found) return null;
    return Object.fromEntries(
      (found.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value)]),
    );
  }
  const weight = (node: Annotated): number | null => {
    const found = directive(node, names.cost);
    return found ? Math.max(0, Number(found.weight)) : null;
  };
  const typeWeight = (type: GraphQLNamedType) =>
    weight(type.astNode) ?? (isObjectType(type) || isAbstractType(type) ? 1 : 0);

  function inputWeight(
    input: GraphQLArgument | GraphQLInputField,
    type: GraphQLInputType,
    value: unknown,
  ): number {
    const inner = getNullableType(type);
    if (value === null || value === undefined) return 0;
    if (isListType(inner))
      return (value as unknown[]).reduce<number>(
        (sum, item) => sum + inputWeight(input, inner.ofType, item),
        0,
      );
    const own = weight(input.astNode) ?? typeWeight(getNamedType(inner));
    if (!isInputObjectType(inner)) return own;
    const given = value as Record<string, unknown>;
    return Object.values(inner.getFields()).reduce(
      (sum, field) => sum + inputWeight(field, field.type, given[field.name]),
      own,
    );
  }

  return function serve(document: DocumentNode, variables: Record<string, unknown>, seed: number): Served {
    const random = createRandom(seed);
    /** How much of what is allowed comes back: mostly all of it, to get near the estimate. */
    const isGenerous = !random.oneIn(3);
    let cost = 0;
    let objects = 0;

    function allowed(info: GraphQLResolveInfo, args: Record<string, unknown>): number {
      const found = directive(info.parentType.getFields()[info.fieldName]?.astNode, names.listSize);
      const slices = [found?.slicingArguments ?? []].flat().map((name) => args[String(name)]);
      const given = slices.filter((slice) => typeof slice === 'number');
      if (given.length > 0) return Math.max(0, ...given);
      return typeof found?.assumedSize === 'number' ? found.assumedSize : 1_000;
    }

    function one(type: GraphQLNamedType, fieldWeight: number | null, sized: Source['sized']): unknown {
      if (isEnumType(type)) {
        cost += fieldWeight ?? typeWeight(type);
        return type.getValues()[0]?.value;
      }
      if (isAbstractType(type)) return one(random.pick(schema.getPossibleTypes(type)), fieldWeight, sized);
      cost += fieldWeight ?? typeWeight(type);
      if (!isObjectType(type)) return type.name === 'Int' ? 7 : type.name === 'Boolean' ? true : '1';
      objects += 1;
      return { __typename: type.name, sized };
    }

    function many(
      type: GraphQLOutputType,
      size: number,
      fieldWeight: number | null,
      sized: Source['sized'],
      isNullable = true,
    ): unknown {
      if (isNonNullType(type)) return many(type.ofType, size, fieldWeight, sized, false);
      if (isListType(type)) {
        if (isNullable && random.oneIn(15)) return null;
        const room = Math.max(0, Math.min(size, MAXIMUM_OBJECTS - objects));
        const length = isGenerous ? room : random.below(room + 1);
        return Array.from({ length }, () => many(type.ofType, random.below(4), fieldWeight, sized));
      }
      if (isNullable && random.oneIn(isGenerous ? 30 : 6)) {
        cost += fieldWeight ?? 0;
        return null;
      }
      return one(type, fieldWeight, sized);
    }

    const result = execute({
      schema,
      document,
      variableValues: variables,
      rootValue: {},
      typeResolver: (source: Source) => source.__typename,
      fieldResolver(source: Source, args: Record<string, unknown>, _context, info) {
        const field = info.parentType.getFields()[info.fieldName];
        if (!field) throw new Error(`There is no field "${info.fieldName}".`);
        if (info.parentType === schema.getMutationType()) cost += 10;
        for (const argument of field.args) cost += inputWeight(argument, argument.type, args[argument.name]);
        const found = directive(field.astNode, names.listSize);
        const own = allowed(info, args);
        const sized = Object.fromEntries(
          [found?.sizedFields ?? []].flat().map((name) => [String(name), own]),
        );
        const size = source.sized?.[info.fieldName] ?? own;
        return many(info.returnType, size, weight(field.astNode), sized);
      },
    });
    if ('then' in result) throw new Error('The random server answers at once.');
    if (result.errors) throw result.errors[0];
    return { data: result.data, cost };
  };
}
