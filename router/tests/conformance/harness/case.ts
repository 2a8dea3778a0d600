import type { Asked } from './engine.ts';

/**
 * An error: where, and its code, as "me.books.0.stars LOST"; without a path just the code; "me.books.0.stars *" where
 * no specification gives it a code.
 */
type ExpectedError =
  | string
  | { at: string; message?: string; extensions?: Readonly<Record<string, unknown>> };

type Expectation = {
  data: unknown;
  /** In any order; none when left out. */
  errors?: readonly ExpectedError[];
  /**
   * Calls in any order, as "reviews", or "reviews 3" with the number of representations that were sent. Left out where
   * they do not matter.
   */
  calls?: readonly string[];
};

/** What a known fault makes of an answer, which is checked like any other. */
type Fault = { differs: string; gets: Partial<Expectation> };

/** One operation and all that has to come of it. */
export type Case = { name: string } & Asked &
  Expectation & {
    /** Why one schema over all of the data would answer otherwise; left out when it would answer the same. */
    federatedOnly?: string;
    /** Where the federation planner's plan is wrong, so that any engine that runs it as it is goes wrong. */
    planner?: Fault;
    /** Where the stock executor is wrong, whatever the plan. */
    stock?: Fault;
    /** Where our own executor does otherwise, and why that is left so. */
    ours?: Fault;
  };

/** Our calls where several lists of entities travel in one request, each of them whole. */
export const listed = (...calls: string[]): Fault => ({
  differs:
    'lists of entities that are merged into one request are each sent whole, so one may occur in two of them',
  gets: { calls },
});

/** The stock executor's calls where it asks more than once for the same. */
export const repeats = (...calls: string[]): Fault => ({
  differs: 'it makes a call for each path, and sends the same representation as often as it occurs',
  gets: { calls },
});
