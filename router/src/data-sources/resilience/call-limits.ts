/** What holds for the calls of one subgraph. Times are milliseconds. */
export type CallLimits = {
  /** The longest that one call may take with its wait and its repetition; the client's own deadline may be nearer. */
  timeoutMs: number;
  bulkhead: {
    /** Calls under way at once; as many connections are opened at most. */
    atOnce: number;
    /** Calls that may wait for one of these; one more is refused. */
    waiting: number;
  };
  retry: {
    /** Repetitions for each call that was asked for: the extra load on a subgraph that fails. */
    ratio: number;
    /** Repetitions that may be saved up, so that a quiet subgraph's first failure is repeated. */
    reserve: number;
    /** The wait before a repetition is drawn evenly from zero to this. */
    maximumPauseMs: number;
  };
  breaker: {
    /** Calls are counted over this long… */
    windowMs: number;
    /** …and from this many on… */
    minimumCalls: number;
    /** …the breaker opens when this part of them failed. */
    failureRatio: number;
    /** How long it stays open before one call may try. */
    openMs: number;
    /** A call that was given less time than this and ran out of it says nothing of the subgraph. */
    fairMs: number;
  };
};

/** The numbers that hold unless others are named; docs/decisions/0130-what-a-failing-subgraph-may-cost.md says why. */
export const CALL_LIMITS = {
  timeoutMs: 5_000,
  bulkhead: { atOnce: 64, waiting: 256 },
  retry: { ratio: 0.2, reserve: 10, maximumPauseMs: 100 },
  breaker: { windowMs: 10_000, minimumCalls: 10, failureRatio: 0.5, openMs: 5_000, fairMs: 1_000 },
} as const satisfies CallLimits;

/** Time that a client's whole request has, with all the calls that it takes. */
export const REQUEST_TIMEOUT_MS = 10_000;
