import type { Variables } from '../document/variables.ts';
import { type Branch, branchCost, type FieldTerm, type Formula, type Values } from './formula.ts';
import { add, multiply } from './saturate.ts';

/** What one field of an operation adds to its estimate, without what is selected below it. */
export type FieldCost = {
  /** Response keys from the root, such as "me.trades.edges". */
  path: string;
  /** Such as "TradeConnection.edges". */
  field: string;
  cost: number;
};

/** A list that requires exactly one slicing argument and got none, or several. */
export type SlicingProblem = { path: string; field: string; given: number };

/** Documents hold fewer fields; a formula without that limit must not fill the memory. */
const MAXIMUM_FIELDS = 5_000;

type Visit = (field: FieldTerm, path: string, instances: number, branch: Branch | null) => void;

function dearestBranch(branches: readonly Branch[], values: Values): Branch | null {
  return branches.reduce<Branch | null>(
    (dearest, branch) =>
      dearest && branchCost(dearest, values) >= branchCost(branch, values) ? dearest : branch,
    null,
  );
}

/** Goes through the fields that make up the estimate: of each object, those of its dearest type. */
function walk(formula: Formula, values: Values, variables: Variables, visit: Visit): void {
  let left = MAXIMUM_FIELDS;
  function below(branch: Branch | null, prefix: string, parents: number): void {
    for (const field of branch?.fields ?? []) {
      if (left <= 0 || (field.isPresent && !field.isPresent(variables))) continue;
      left -= 1;
      const path = `${prefix}${field.responseKey}`;
      const next = field.below && dearestBranch(field.below.branches, values);
      visit(field, path, parents, next);
      below(next, `${path}.`, multiply(parents, field.size.of(variables)));
    }
  }
  below(dearestBranch(formula.root.branches, values), '', 1);
}

/** The estimate by field, in the order of the document. Together they are the estimate, as long as it is below the maximum. */
export function fieldCosts(formula: Formula, values: Values, variables: Variables): FieldCost[] {
  const found: FieldCost[] = [];
  walk(formula, values, variables, (field, path, parents, branch) => {
    const once = add(field.base, field.argumentCost.of(variables));
    const weight = branch ? branch.weight : field.leafWeight;
    const cost = multiply(parents, add(once, multiply(field.size.of(variables), weight)));
    found.push({ path, field: field.coordinate, cost });
  });
  return found;
}

/** The lists for which a request gives no or several slicing arguments where the schema requires exactly one. */
export function slicingProblems(formula: Formula, values: Values, variables: Variables): SlicingProblem[] {
  const found: SlicingProblem[] = [];
  walk(formula, values, variables, (field, path) => {
    const given = field.countSlices?.(variables) ?? 1;
    if (given !== 1) found.push({ path, field: field.coordinate, given });
  });
  return found;
}
