import type { ArgumentNode, FieldNode, GraphQLArgument, GraphQLField } from 'graphql';
import { type Expression, fixed } from '../formula/expression.ts';
import { toCount } from '../formula/saturate.ts';
import type { ListSize } from '../schema/schema-costs.ts';
import type { ReadVariable, Variables } from './variables.ts';

/** A list of which the schema tells no size is dear, not free. */
export const UNKNOWN_SIZE = 1_000;

/** One slicing argument: its value in a request, null or undefined when it is not given. */
type Slice = { key: string; fixed: boolean; read: (variables: Variables) => unknown };

function sliceOf(
  definition: GraphQLArgument | undefined,
  node: ArgumentNode | undefined,
  reader: (name: string) => ReadVariable,
): Slice {
  const { value } = node ?? {};
  const byDefault = definition?.defaultValue;
  if (!value) return { key: `=${String(byDefault)}`, fixed: true, read: () => byDefault };
  if (value.kind === 'Variable') {
    const read = reader(value.name.value);
    return {
      key: `$${value.name.value}=${String(byDefault)}`,
      fixed: false,
      // A variable that was not sent leaves the argument out; one that is null sets it to null.
      read: (variables) => {
        const sent = read(variables);
        return sent === undefined ? byDefault : sent;
      },
    };
  }
  const literal = value.kind === 'IntValue' ? Number(value.value) : value.kind === 'NullValue' ? null : NaN;
  return { key: String(literal), fixed: true, read: () => literal };
}

function slicesOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  names: readonly string[],
  reader: (name: string) => ReadVariable,
): Slice[] {
  return names.map((name) =>
    sliceOf(
      field.args.find((argument) => argument.name === name),
      node.arguments?.find((argument) => argument.name.value === name),
      reader,
    ),
  );
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** How many items a list field holds at most: the largest slicing argument given, else the assumed size, else 1000. */
export function compileListSize(
  listSize: ListSize | null,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  reader: (name: string) => ReadVariable,
): Expression {
  const otherwise = listSize?.assumedSize ?? UNKNOWN_SIZE;
  const slices = slicesOf(field, node, listSize?.slicingArguments ?? [], reader);
  if (slices.length === 0) return fixed(otherwise);
  const sizeOf = (variables: Variables): number => {
    let largest = -1;
    for (const slice of slices) {
      const value = slice.read(variables);
      if (isGiven(value)) largest = Math.max(largest, toCount(value));
    }
    return largest < 0 ? otherwise : largest;
  };
  if (slices.every((slice) => slice.fixed)) return fixed(sizeOf({}));
  return {
    key: `max(${slices.map((slice) => slice.key).join(',')})|${otherwise}`,
    fixed: false,
    of: sizeOf,
  };
}

/** How many slicing arguments a request gives where exactly one is required; null where none is. */
export function compileSlicingRule(
  listSize: ListSize | null,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  reader: (name: string) => ReadVariable,
): ((variables: Variables) => number) | null {
  if (!listSize?.requireOneSlicingArgument || listSize.slicingArguments.length === 0) return null;
  const slices = slicesOf(field, node, listSize.slicingArguments, reader);
  return (variables) => slices.filter((slice) => isGiven(slice.read(variables))).length;
}
