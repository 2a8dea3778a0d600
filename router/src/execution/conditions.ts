import type { SelectionNode } from 'graphql';

/** What `@skip` and `@include` ask of one variable. */
type Literal = { variable: string; expected: boolean };

/** Everything that has to hold for a selection to be asked for; empty where it always is. */
export type Condition = readonly Literal[];

export const ALWAYS: Condition = [];

/** Variables after coercion, defaults included. */
export type Coerced = Readonly<Record<string, unknown>>;

/** Both; null when they exclude each other. */
function both(left: Condition, right: Condition): Condition | null {
  if (right.length === 0) return left;
  const all = [...left];
  for (const literal of right) {
    const same = all.find(({ variable }) => variable === literal.variable);
    if (!same) all.push(literal);
    else if (same.expected !== literal.expected) return null;
  }
  return all;
}

/** When a selection is asked for whose parent is under `outer`; null when never. */
export function conditionOf({ directives = [] }: SelectionNode, outer: Condition): Condition | null {
  let condition: Condition | null = outer;
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const expected = name.value === 'include';
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === 'BooleanValue' && value.value !== expected) return null;
    if (value?.kind !== 'Variable') continue;
    condition = both(condition, [{ variable: value.name.value, expected }]);
    if (!condition) return null;
  }
  return condition;
}

function holds(condition: Condition, coerced: Coerced): boolean {
  return condition.every(({ variable, expected }) => (coerced[variable] === true) === expected);
}

/** A test of whether a field that is under these conditions was left out; null when it is always asked for. */
export function compileLeftOut(conditions: readonly Condition[]): ((coerced: Coerced) => boolean) | null {
  if (conditions.some((condition) => condition.length === 0)) return null;
  return (coerced) => !conditions.some((condition) => holds(condition, coerced));
}

/** A test of whether a condition holds, and none of the others; null when that is always so. */
export function compileCondition(
  condition: Condition,
  others: readonly Condition[],
): ((coerced: Coerced) => boolean) | null {
  if (condition.length === 0 && others.length === 0) return null;
  return (coerced) => holds(condition, coerced) && !others.some((other) => holds(other, coerced));
}
