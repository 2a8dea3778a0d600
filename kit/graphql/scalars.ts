import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Decimal } from '../decimal/decimal.ts';

const DECIMAL_TEXT = /^[+-]?\d{1,30}(\.\d{1,20})?$/;
/** What `toFixed` writes: no sign of plus, no zero too many, no negative zero. */
const PLAIN_DECIMAL = /^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/;
const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;

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
    // A curve has hundreds of them, and nearly all arrive in the form in which they leave.
    if (typeof value === 'string' && PLAIN_DECIMAL.test(value)) return value;
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

const { parseValue: readDay, parseLiteral: readDayLiteral, ...localDate } = GraphQLLocalDate.toConfig();

/** The calendar has no year 0, and neither has the database. */
function withYear(day: string): string {
  if (!day.startsWith('0000')) return day;
  throw new GraphQLError(`${day} is no day: the calendar has no year 0.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** `Date`: a calendar day "2026-03-09", a string inside and outside. Inputs are looked up in the calendar, outputs not. */
const GraphQLDay = new GraphQLScalarType<string, string>({
  ...localDate,
  name: 'Date',
  parseValue: (value) => withYear(readDay(value)),
  parseLiteral: (node, variables) => withYear(readDayLiteral(node, variables)),
  serialize(value) {
    if (typeof value === 'string' && DAY_TEXT.test(value)) return value;
    throw new Error(
      `A resolver returned ${String(value)} for a Date; it must be a day such as "2026-03-09".`,
    );
  },
});

/** `DateTime`: an instant. Resolvers return a Date or an RFC 3339 string; inputs arrive as Date. */
const GraphQLInstant = new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: 'DateTime' });

/** By their names in the schema, which are their own names too: a schema that is mapped is put together by these. */
export const sharedScalars = {
  Decimal: GraphQLDecimal,
  DateTime: GraphQLInstant,
  Date: GraphQLDay,
};
