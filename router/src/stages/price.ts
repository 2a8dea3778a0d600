import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { compilePrice, type Price } from '../price/compile-price.ts';
import { MAXIMUM_COST } from '../price/formula/saturate.ts';
import { readSchemaCosts } from '../price/schema/schema-costs.ts';
import type { OperationStage, Refusal } from '../router-request.ts';

/** Fields that a refusal names. */
const DEAREST_FIELDS = 3;

export type PriceOptions = {
  supergraphSdl: string;
  /** Whether an operation that is dearer than the caller's plan allows is refused. True by default. */
  limitCost?: boolean;
};

function tooCostly(price: Price, estimate: number, maximum: number, variables: object): Refusal {
  const dearestFields = price
    .fields({ ...variables })
    .sort((a, b) => b.cost - a.cost)
    .slice(0, DEAREST_FIELDS)
    .filter(({ cost }) => cost > 0);
  const named = dearestFields.map(({ path, cost }) => `"${path}" (${cost})`).join(', ');
  const size = estimate === MAXIMUM_COST ? 'more than can be counted' : String(estimate);
  return {
    status: 400,
    code: 'COST_LIMIT_EXCEEDED',
    message: `The operation may cost ${size}, and ${maximum} is the most that you may ask for at once. Ask for fewer items or fields${named && `; the dearest are ${named}`}.`,
    extensions: { estimate, maximum, dearestFields },
  };
}

function missingSlice([problem]: ReturnType<Price['problems']>): Refusal | null {
  if (!problem) return null;
  const { field, path, given } = problem;
  return {
    status: 400,
    code: 'SLICING_ARGUMENT_REQUIRED',
    message: `"${path}" gives ${given} of the arguments that say how many items "${field}" returns. Give exactly one.`,
  };
}

/**
 * Works out the most that the operation can cost, as far as the viewer may run it, and refuses what is dearer than the
 * plan allows. Operations are compiled once; they must be the same object when they are the same.
 */
export function createPriceStage({ supergraphSdl, limitCost = true }: PriceOptions): OperationStage {
  const costs = readSchemaCosts(supergraphSdl);
  const prices = new WeakMap<OperationDefinitionNode, Price>();

  function priceOf(document: DocumentNode, operation: OperationDefinitionNode): Price {
    const known = prices.get(operation) ?? compilePrice(costs, document, operation.name?.value);
    if (!known) throw new Error('An operation reached pricing that its document does not hold.');
    prices.set(operation, known);
    return known;
  }

  return async (request, { document, operation, variables }) => {
    const { identity, authorization, costWish } = request;
    if (!identity || !authorization) throw new Error('A request reached pricing without being authorized.');
    if (authorization.kind === 'nothing') return null;
    const runs = authorization.kind === 'part' ? authorization : { document, operation };
    const price = priceOf(runs.document, runs.operation);
    const estimate = price.estimate(variables);
    request.cost = { price, estimate, variables };
    // A dry run runs nothing, so it may ask for the price of anything.
    if (costWish.only) return null;
    const maximum = identity.limits.maximumOperationCost;
    if (limitCost && estimate > maximum) return tooCostly(price, estimate, maximum, variables);
    return missingSlice(price.problems(variables));
  };
}
