import { GraphQLError } from 'graphql';
import type { Query } from '../../../../kit/database/session.ts';
import type { Connection, PageRequest } from '../../../../kit/graphql/connection.ts';
import { toConnection } from '../../../../kit/graphql/connection.ts';
import type { Condition } from './condition.ts';

const TIMESTAMP =
  /^(?!0000)(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d){0,2}$/;

function isTimestamp(text: string): boolean {
  const [, year, month, day] = TIMESTAMP.exec(text) ?? [];
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  return text === 'infinity' || isDay;
}

/** Types of sort keys, and whether PostgreSQL can read a text as one: a cursor comes from outside. */
const CAN_BE = {
  text: (text) => !text.includes('\0'),
  timestamptz: isTimestamp,
  numeric: (text) => /^-?\d{1,200}(\.\d{1,200})?$/.test(text),
  integer: (text) => /^\d{1,9}$/.test(text),
} as const satisfies Record<string, (text: string) => boolean>;

/** One column of an order; the last of a list must make it unique. */
export type SortKey = { column: string; type: keyof typeof CAN_BE };

/** What to read a page of. All keys go in one direction, so that one index serves the order both ways. */
export type PageSource = {
  /** The columns, as `select` lists them. */
  columns: string;
  /** What stands behind `from`. */
  from: string;
  conditions: readonly Condition[];
  keys: readonly SortKey[];
  direction: 'ASC' | 'DESC';
};

type WithKeys = { [key: `key${number}`]: string };

/** Reads one page by its keys, never by an offset: the last page costs what the first one does. */
export async function readKeysetPage<Row extends object>(
  query: Query,
  source: PageSource,
  page: PageRequest,
): Promise<Connection<Row>> {
  const { keys } = source;
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = source.conditions.map((condition) => condition(bind));
  const ascending = (source.direction === 'ASC') === (page.direction === 'forward');
  if (page.cursor !== null) {
    const bounds = keys.map((key, index) => `${bind(keyText(key, page.cursor?.[index]))}::${key.type}`);
    const columns = keys.map((key) => key.column);
    conditions.push(`(${columns.join(', ')}) ${ascending ? '>' : '<'} (${bounds.join(', ')})`);
  }
  const order = keys.map(({ column }) => `${column} ${ascending ? 'asc' : 'desc'}`);
  const keyColumns = keys.map(({ column }, index) => `${column}::text as key${index}`);
  const text = `select ${source.columns}, ${keyColumns.join(', ')} from ${source.from}
    where ${conditions.join(' and ')} order by ${order.join(', ')} limit ${bind(page.size + 1)}`;
  const rows = await query<Row & WithKeys>({ text, values });
  return toConnection<Row & WithKeys>(page, rows, (row) => keys.map((_, index) => row[`key${index}`] ?? ''));
}

function keyText(key: SortKey, text: string | undefined): string {
  if (text !== undefined && CAN_BE[key.type](text)) return text;
  throw new GraphQLError(
    'The cursor is not one of this list. Pass one from the page before, with the same sort.',
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  );
}
