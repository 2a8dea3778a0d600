import type { GraphQLFormattedError } from 'graphql';
import type { DataSource } from '../../../src/data-sources/data-source.ts';

/** One operation of a client. */
export type Asked = {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
};

/** What the client gets for it; no errors is an empty list. */
export type Answer = { data: unknown; errors: readonly GraphQLFormattedError[] };

/** An engine that has loaded a supergraph. */
export type Running = { execute(asked: Asked): Promise<Answer>; stop(): Promise<void> };

/** Something that executes federated operations: parses, validates, plans, asks the subgraphs, puts together. */
export type Engine = {
  name: string;
  /** Known faults that it has: of the federation planner, of an executor. Cases tell what each makes of them. */
  faults: readonly ('planner' | 'stock' | 'ours')[];
  start(options: {
    supergraphSdl: string;
    subgraphs: Readonly<Record<string, DataSource>>;
  }): Promise<Running>;
};
