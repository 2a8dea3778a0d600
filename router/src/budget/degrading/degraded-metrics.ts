import { Counter, Gauge, register } from 'prom-client';

const DECISIONS = 'budget_degraded_decisions_total';
const STATE = 'budget_degraded';

// Tests load this module more than once in one process; a second registration would throw.
const knownCounter = register.getSingleMetric(DECISIONS);
const knownGauge = register.getSingleMetric(STATE);

/** Decisions that this replica took alone, on its part of the limits. */
export const degradedDecisions =
  knownCounter instanceof Counter
    ? knownCounter
    : new Counter({ name: DECISIONS, help: 'Budget decisions taken while the shared store was away.' });

/** 1 while the shared store is away. Anything above 0 for minutes needs a person. */
export const degraded =
  knownGauge instanceof Gauge
    ? knownGauge
    : new Gauge({ name: STATE, help: 'Whether budgets are counted without the shared store: 1 or 0.' });
