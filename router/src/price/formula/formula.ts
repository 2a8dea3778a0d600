import type { Variables } from '../document/variables.ts';
import type { Expression } from './expression.ts';
import { add, multiply } from './saturate.ts';

/** One response key of one object type. Its cost: base + arguments + size × one instance. */
export type FieldTerm = {
  readonly term: 'field';
  readonly id: number;
  /** Whether the cost is the same for all variables. */
  readonly fixed: boolean;
  readonly responseKey: string;
  /** Such as "Trade.fills". */
  readonly coordinate: string;
  /** Null when it always counts. */
  readonly isPresent: ((variables: Variables) => boolean) | null;
  /** What is paid once, however much comes back: a mutation's surcharge. */
  readonly base: number;
  readonly argumentCost: Expression;
  /** How many lists are nested in its type: 0 for a single value. */
  readonly listDepth: number;
  /** How many instances at most; 1 for a single value. */
  readonly size: Expression;
  /** What one instance weighs when nothing is selected below it. */
  readonly leafWeight: number;
  readonly below: SelectionTerm | null;
  /** What a null in place of an instance weighs: the field was resolved all the same. */
  readonly nullWeight: number;
  /** How many slicing arguments a request gives, where exactly one is required. */
  readonly countSlices: ((variables: Variables) => number) | null;
};

/** What one object may be, of those that cost and answer alike. */
export type Branch = {
  readonly weight: number;
  readonly fields: readonly FieldTerm[];
  /** Every key that such an object may have in the response, introspection included. */
  readonly responseKeys: ReadonlySet<string>;
  /** Keys under which the response tells the type's name. */
  readonly typenameKeys: readonly string[];
};

/** One object below a field. Its cost is that of its dearest possible type. */
export type SelectionTerm = {
  readonly term: 'selection';
  readonly id: number;
  readonly fixed: boolean;
  readonly branches: readonly Branch[];
  readonly branchOf: ReadonlyMap<string, Branch>;
};

/** The terms in an order in which each comes after those it is made of; the last is the operation. */
export type Formula = {
  readonly terms: readonly (FieldTerm | SelectionTerm)[];
  readonly root: SelectionTerm;
};

/** The costs of all terms by their id. */
export type Values = number[];

function fieldCost(term: FieldTerm, values: Values, variables: Variables): number {
  if (term.isPresent && !term.isPresent(variables)) return 0;
  const instance = term.below ? (values[term.below.id] ?? 0) : term.leafWeight;
  const instances = multiply(term.size.of(variables), instance);
  return add(add(term.base, term.argumentCost.of(variables)), instances);
}

/** The cost of one object, should it be of this branch. */
export function branchCost({ weight, fields }: Branch, values: Values): number {
  let sum = weight;
  for (const field of fields) sum = add(sum, values[field.id] ?? 0);
  return sum;
}

function selectionCost({ branches }: SelectionTerm, values: Values): number {
  let dearest = 0;
  for (const branch of branches) dearest = Math.max(dearest, branchCost(branch, values));
  return dearest;
}

/** Works out terms, in their order. */
export function evaluate(terms: Formula['terms'], values: Values, variables: Variables): void {
  for (const term of terms)
    values[term.id] =
      term.term === 'field' ? fieldCost(term, values, variables) : selectionCost(term, values);
}
