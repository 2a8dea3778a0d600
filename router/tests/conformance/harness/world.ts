import { GraphQLError } from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '../../../../kit/subgraph/subgraph.ts';

/** A value of some type: its fields, or functions of a field's arguments that give them. */
// biome-ignore lint/suspicious/noExplicitAny: its schema says what a row holds, and each case checks what came of it.
export type Row = Record<string, any>;

/** One subgraph: a schema, and small data that answers it. */
export type SubgraphSource = {
  /** Without the `@link`, which is put in front. */
  sdl: string;
  /** Root fields: what they give, or a function of their arguments. */
  query?: Row;
  mutation?: Row;
  /** Entities by type. A reference finds the row that agrees with one of its keys; none gives null. */
  rows?: Readonly<Record<string, readonly Row[]>>;
  /** Computed fields by type; what `@requires` brought is in the parent. */
  fields?: Readonly<Record<string, Record<string, (parent: Row, args: Row) => unknown>>>;
  /** Answers in the place of all of these, right or wrong. */
  answer?: (request: SubgraphRequest) => SubgraphResponse | Promise<SubgraphResponse>;
};

/** Some subgraphs with their data. */
export type World = {
  subgraphs: Readonly<Record<string, SubgraphSource>>;
  /** Puts data that mutations change back as it was. */
  reset?: () => void;
};

/** Fails a field with a code that callers see. */
export function fail(code: string, extensions: Record<string, unknown> = {}): never {
  throw new GraphQLError(`${code} was thrown`, { extensions: { ...extensions, code } });
}

/** A root field that gives the row with the id asked for. */
export const byId =
  (rows: readonly Row[]) =>
  ({ id }: Row): Row | undefined =>
    rows.find((row) => row.id === id);
