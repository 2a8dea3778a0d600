import type { Step } from '../run.ts';

/** One after the other: what a later step asks for is in the answer of an earlier one. */
export function inSequence(steps: readonly Step[]): Step {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return async (run) => {
    for (const step of steps) {
      const pending = step(run);
      if (pending) await pending;
    }
  };
}

/** All at once. */
export function atOnce(steps: readonly Step[]): Step {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return (run) => {
    const pending = steps.flatMap((step) => step(run) ?? []);
    return pending.length > 0 ? Promise.all(pending).then(() => {}) : undefined;
  };
}

/** One of two, by a variable of `@skip` or `@include`. */
export function either(variable: string, yes: Step | null, no: Step | null): Step {
  return (run) => (run.coerced[variable] === true ? yes : no)?.(run);
}
