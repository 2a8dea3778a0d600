import type { GraphQLError } from 'graphql';
import type { RouterRequest } from '../router-request.ts';
import type { JsonObject } from './answer/own-property.ts';

/** One operation on its way through its plan. */
export type Run = {
  readonly request: RouterRequest;
  /** What the subgraphs have answered so far, in one tree. */
  readonly root: JsonObject;
  /** The variables as the client sent them; subgraphs coerce them themselves. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same after coercion, defaults included: what `@skip` and `@include` look at. */
  readonly coerced: Readonly<Record<string, unknown>>;
  /** What subgraphs said went wrong, with paths of the client's answer. */
  readonly errors: GraphQLError[];
  /** Sections, as names with dots, that stay empty in more places than there are errors for. */
  readonly emptied: Set<string>;
  /** The client's names of fields by those that the plan has for them, where they differ. */
  readonly clientKeys: ReadonlyMap<string, string>;
};

/** A part of a plan, compiled. Nothing is returned where nothing has to be waited for. */
export type Step = (run: Run) => Promise<void> | undefined;
