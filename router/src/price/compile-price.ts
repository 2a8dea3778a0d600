import { type DocumentNode, type FragmentDefinitionNode, getOperationAST } from 'graphql';
import { createCollect, type Effort } from './document/collect-fields.ts';
import type { Variables } from './document/variables.ts';
import { actualCost } from './formula/actual-cost.ts';
import { buildFormula } from './formula/build-formula.ts';
import { type FieldCost, fieldCosts, type SlicingProblem, slicingProblems } from './formula/field-costs.ts';
import { evaluate, type Formula, type Values } from './formula/formula.ts';
import { MAXIMUM_COST } from './formula/saturate.ts';
import type { SchemaCosts } from './schema/schema-costs.ts';

/** Selections that may be looked at to compile one operation: our pages take about 300, and this many take some 50 ms. */
const MAXIMUM_EFFORT = 20_000;

/** The price of one operation, compiled once; every function takes the variables as the client sent them. */
export type Price = {
  /** The most that the operation can cost, from 0 to `MAXIMUM_COST`. Takes microseconds. */
  estimate(variables: Variables): number;
  /** What the answer cost; `data` is the `data` of the response. Never more than the estimate. */
  actual(variables: Variables, data: unknown): number;
  /** The estimate by field. */
  fields(variables: Variables): FieldCost[];
  /** Lists that got no or several of the slicing arguments of which the schema requires exactly one. */
  problems(variables: Variables): SlicingProblem[];
};

const TOO_TANGLED: Price = {
  estimate: () => MAXIMUM_COST,
  // Nobody knows, so nothing is given back.
  actual: () => MAXIMUM_COST,
  fields: () => [],
  problems: () => [],
};

const SPENT = Symbol('spent');

function createEffort(): Effort {
  let left = MAXIMUM_EFFORT;
  return {
    spend(steps) {
      left -= steps;
      if (left < 0) throw SPENT;
    },
  };
}

function priceOf(formula: Formula): Price {
  const values: Values = formula.terms.map(() => 0);
  evaluate(formula.terms, values, {});
  const hasRules = formula.terms.some((term) => term.term === 'field' && term.countSlices !== null);
  const changing = formula.terms.filter((term) => !term.fixed);
  const valuesFor = (variables: Variables): Values => {
    evaluate(changing, values, variables);
    return values;
  };
  return {
    estimate: (variables) => valuesFor(variables)[formula.root.id] ?? 0,
    actual: (variables, data) => actualCost(formula, variables, data),
    fields: (variables) => fieldCosts(formula, valuesFor(variables), variables),
    problems: (variables) => (hasRules ? slicingProblems(formula, valuesFor(variables), variables) : []),
  };
}

/**
 * Compiles one operation of a valid document to a formula over its variables; null when the document has no such
 * operation. Selections are merged by response key as execution merges them. A document that takes too much effort is
 * compiled as if nothing in it were skipped, and if that is too much as well it has the highest cost there is.
 */
export function compilePrice(
  costs: SchemaCosts,
  document: DocumentNode,
  operationName?: string | null,
): Price | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);

  for (const heedConditions of [true, false]) {
    const collect = createCollect({
      schema: costs.schema,
      fragments,
      heedConditions,
      effort: createEffort(),
    });
    try {
      return priceOf(buildFormula(costs, operation, collect));
    } catch (error) {
      if (error !== SPENT) throw error;
    }
  }
  return TOO_TANGLED;
}
