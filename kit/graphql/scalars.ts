import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Decimal } from '../decimal/decimal.ts';

const DECIMAL_TEXT = /^[+-]?\d{1,30}(\.\d{1,20})?$/;

function readDecimal(value: unknown): string {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text === 'string' && DECIMAL_TEXT.test(text)) return new Decimal(text).toFixed();
  throw new GraphQLError(`${JSON.stringify(value)} is not a decimal. Send a string such as "12.50".`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** `Decimal` of the shared schema: a string of plain digits on the wire and inside. Resolvers may return a Decimal. */
const GraphQLDecimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize(value) {
    if (value instanceof Decimal || typeof value === 'string') return new Decimal(value).toFixed();
    if (typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value)))
      return String(value);
    throw new Error(
      `A resolver returned ${typeof value} for a Decimal; it must be a Decimal, a string or an integer.`,
    );
  },
  parseValue: readDecimal,
  parseLiteral(node) {
    if (node.kind === Kind.STRING || node.kind === Kind.INT) return readDecimal(node.value);
    return readDecimal(node.kind);
  },
});

/** `DateTime`: an instant. Resolvers return a Date or an RFC 3339 string; inputs arrive as Date. */
/** `Date`: a calendar day "2026-03-09", a string inside and outside. */
export const sharedScalars = {
  Decimal: GraphQLDecimal,
  DateTime: GraphQLDateTimeISO,
  Date: GraphQLLocalDate,
};
