import { Counter, register } from 'prom-client';

/** Calls that were refused because their limit was used up. */
export const limitedCalls = counter(
  'rate_limited_calls_total',
  'Calls refused over a limit of their field.',
  ['field'],
);

/** Calls of limited fields that could not be counted. Anything above 0 says that the store of the limits is away. */
export const uncountedCalls = counter(
  'rate_limit_uncounted_calls_total',
  'Calls of limited fields that could not be counted, and what became of them.',
  ['field', 'outcome'],
);

/** Tests load this module more than once in one process; a second registration would throw. */
function counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames });
}
