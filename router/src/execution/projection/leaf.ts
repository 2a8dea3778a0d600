import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';
import { nullFault, type Project } from './projection.ts';

const MAXIMUM_INT = 2_147_483_647;
const MINIMUM_INT = -2_147_483_648;

/** What a scalar of GraphQL's own may be in an answer; undefined when the value is not. */
const SCALARS: Readonly<Record<string, (value: unknown) => unknown>> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  // An ID is a string in every answer, also where a subgraph sends the number that it is to it.
  ID: (value) => {
    if (typeof value === 'string') return value;
    return Number.isInteger(value) ? String(value) : undefined;
  },
  Int: (value) =>
    Number.isInteger(value) && Number(value) >= MINIMUM_INT && Number(value) <= MAXIMUM_INT
      ? value
      : undefined,
  Float: (value) => (Number.isFinite(value) ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
};

/** What our own scalars hold is checked by the subgraphs; only they know it. */
const anything = (value: unknown) => value;

function readerOf(type: GraphQLLeafType): (value: unknown) => unknown {
  if (isEnumType(type)) {
    const names: ReadonlySet<unknown> = new Set(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : undefined);
  }
  return (isSpecifiedScalarType(type) ? SCALARS[type.name] : undefined) ?? anything;
}

/**
 * A scalar or enum value. One that its type does not allow, such as an enum value that the API does not show, is a fault
 * that does not repeat it, and null. Most of an answer are leaves, so what is as it should be takes one call.
 */
export function leaf(type: GraphQLLeafType, field: string, mayBeNull: boolean): Project {
  const read = readerOf(type);
  const [none, instead] = mayBeNull ? [null, null] : [nullFault(field), undefined];
  const invalid = `Invalid value of type ${type.name} for field ${field}.`;

  const readOr: Project = (value, { faults }) => {
    const isNull = value === null || value === undefined;
    const known = isNull ? undefined : read(value);
    if (known !== undefined) return known;
    const message = isNull ? none : invalid;
    if (message !== null) faults.push({ message, upwards: [] });
    return instead;
  };
  if (read !== SCALARS.String && read !== SCALARS.ID) return readOr;
  return (value, session) => (typeof value === 'string' ? value : readOr(value, session));
}
