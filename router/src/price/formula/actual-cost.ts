import type { Variables } from '../document/variables.ts';
import type { Branch, FieldTerm, Formula, SelectionTerm } from './formula.ts';
import { add } from './saturate.ts';

type Item = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}

/** What the object may be: of the type whose name the response holds, else of any with all of its keys. */
function candidates(term: SelectionTerm, object: Item): readonly Branch[] {
  const [only] = term.branches;
  if (only && term.branches.length === 1) return [only];
  for (const { typenameKeys } of term.branches)
    for (const key of typenameKeys) {
      const name = Object.hasOwn(object, key) ? object[key] : undefined;
      const branch = typeof name === 'string' ? term.branchOf.get(name) : undefined;
      if (branch) return [branch];
    }
  const keys = Object.keys(object);
  const fitting = term.branches.filter(({ responseKeys }) => keys.every((key) => responseKeys.has(key)));
  return fitting.length > 0 ? fitting : term.branches;
}

/**
 * What a response cost, by the weights of the formula that estimated it: each object, weighed field and argument that
 * the response holds. Where it does not tell an object's type, the cheapest type that fits is counted: the estimate
 * is then still no less.
 */
export function actualCost(formula: Formula, variables: Variables, data: unknown): number {
  // An object that may be of several types is weighed once for each, not once for each way to get to it.
  const weighed = new Map<Item, Map<SelectionTerm, number>>();

  function ofBranch({ weight, fields }: Branch, object: Item): number {
    let sum = weight;
    for (const field of fields)
      if (Object.hasOwn(object, field.responseKey)) sum = add(sum, ofField(field, object[field.responseKey]));
    return sum;
  }

  function ofObject(term: SelectionTerm, object: Item): number {
    const fitting = candidates(term, object);
    const [first] = fitting;
    if (first && fitting.length === 1) return ofBranch(first, object);
    const known = weighed.get(object) ?? new Map<SelectionTerm, number>();
    weighed.set(object, known);
    const cost = known.get(term) ?? Math.min(...fitting.map((branch) => ofBranch(branch, object)));
    known.set(term, cost);
    return cost;
  }

  function ofInstances(term: FieldTerm, value: unknown, depth: number): number {
    if (depth > 0) {
      if (!Array.isArray(value)) return 0;
      return value.reduce<number>((sum, item) => add(sum, ofInstances(term, item, depth - 1)), 0);
    }
    if (value === null || value === undefined) return term.nullWeight;
    return term.below && isObject(value) ? ofObject(term.below, value) : term.leafWeight;
  }

  function ofField(term: FieldTerm, value: unknown): number {
    const once = add(term.base, term.argumentCost.of(variables));
    return add(once, ofInstances(term, value, term.listDepth));
  }

  return isObject(data) ? ofObject(formula.root, data) : 0;
}
