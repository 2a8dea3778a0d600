import { Counter, register } from 'prom-client';

/** Events that their group handled. */
export const handledEvents = counter('events_handled_total', 'Events handled, each delivery once.', [
  'group',
  'topic',
]);

/** Deliveries that ended in an error; each is tried again. */
export const failedEvents = counter('events_failed_total', 'Deliveries of an event that failed.', [
  'group',
  'topic',
]);

/** Events that nobody will deliver again by itself. Anything above 0 needs a person. */
export const deadEvents = counter(
  'events_dead_lettered_total',
  'Events given up after too many failed deliveries.',
  ['group', 'topic'],
);

/** Tests load this module more than once in one process; a second registration would throw. */
function counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames });
}
