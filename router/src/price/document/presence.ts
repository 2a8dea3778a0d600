import type { DirectiveNode } from 'graphql';
import type { ReadVariable } from './variables.ts';

/** What has to hold for one selection to count: all of these variables have these values. Sorted; empty is always. */
export type Condition = readonly { variable: string; is: boolean }[];

export const ALWAYS: Condition = [];

/** One text for equal conditions. */
export function conditionKey(condition: Condition): string {
  return condition.map(({ variable, is }) => (is ? variable : `!${variable}`)).join('&');
}

/** The condition together with a selection's own `@skip` and `@include`; null when it can never hold. */
export function narrow(
  condition: Condition,
  directives: readonly DirectiveNode[] | undefined,
): Condition | null {
  let narrowed = condition;
  for (const directive of directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const is = name === 'include';
    if (value?.kind === 'BooleanValue' && value.value !== is) return null;
    if (value?.kind !== 'Variable') continue;
    const variable = value.name.value;
    const known = narrowed.find((each) => each.variable === variable);
    if (known && known.is !== is) return null;
    if (!known) narrowed = [...narrowed, { variable, is }].sort((a, b) => (a.variable < b.variable ? -1 : 1));
  }
  return narrowed;
}

/**
 * Whether one of several selections under the same response key counts. Null when one always does. A variable that is
 * no boolean is an error that execution reports; until then the selection counts.
 */
export function compilePresence(
  conditions: readonly Condition[],
  reader: (name: string) => ReadVariable,
): ((variables: Readonly<Record<string, unknown>>) => boolean) | null {
  if (conditions.some((condition) => condition.length === 0)) return null;
  const alternatives = conditions.map((condition) =>
    condition.map(({ variable, is }) => ({ read: reader(variable), not: !is })),
  );
  return (variables) =>
    alternatives.some((condition) => condition.every(({ read, not }) => read(variables) !== not));
}
