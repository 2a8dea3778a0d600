import { Counter, Gauge, Histogram, register } from 'prom-client';
import type { BreakerState } from './breaker/circuit-breaker.ts';
import { CallFailure, type CallFailureReason } from './call-failure.ts';

/** How a call ended, with its repetition. `failed`: no connection, or an answer that cannot be used. */
export type CallOutcome = 'answered' | 'failed' | CallFailureReason;

const PHASES = ['closed', 'half-open', 'probing', 'open'] as const satisfies readonly BreakerState['phase'][];

// Tests load this module more than once in one process; a second registration would throw.
function known<M>(name: string, make: () => M): M {
  return (register.getSingleMetric(name) as M | undefined) ?? make();
}

const SECONDS = 'subgraph_call_seconds';
const seconds = known(
  SECONDS,
  () =>
    new Histogram({
      name: SECONDS,
      help: 'Calls of a subgraph by outcome (answered, failed, timeout, aborted, breaker-open, queue-full).',
      labelNames: ['subgraph', 'outcome'] as const,
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    }),
);

const RETRIES = 'subgraph_call_retries_total';
const retries = known(
  RETRIES,
  () => new Counter({ name: RETRIES, help: 'Queries sent once more.', labelNames: ['subgraph'] as const }),
);

const BREAKER = 'subgraph_breaker_open';
const breaker = known(
  BREAKER,
  () =>
    new Gauge({
      name: BREAKER,
      help: 'Whether a subgraph is asked: 0 it is, 1 one call may try, 2 one call tries, 3 it is not.',
      labelNames: ['subgraph'] as const,
    }),
);

const CALLS = 'subgraph_calls_held';
const held = known(
  CALLS,
  () =>
    new Gauge({
      name: CALLS,
      help: 'Calls under way and calls that wait for a place.',
      labelNames: ['subgraph', 'state'] as const,
    }),
);

export function outcomeOf(error: unknown): CallOutcome {
  return error instanceof CallFailure ? error.reason : 'failed';
}

/** The measurements of one subgraph's calls. Every label is one of a few words, so nothing grows. */
export function callMetrics(subgraph: string) {
  const running = held.labels(subgraph, 'running');
  const waiting = held.labels(subgraph, 'waiting');
  const phase = breaker.labels(subgraph);
  phase.set(0);
  return {
    ended: (outcome: CallOutcome, ms: number) => seconds.labels(subgraph, outcome).observe(ms / 1_000),
    repeated: () => retries.labels(subgraph).inc(),
    breakerIs: (is: BreakerState['phase']) => phase.set(PHASES.indexOf(is)),
    bulkheadHolds(size: { running: number; waiting: number }) {
      running.set(size.running);
      waiting.set(size.waiting);
    },
  };
}
