import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compilePrice } from '../compile-price.ts';
import { MAXIMUM_COST } from '../formula/saturate.ts';
import { readSchemaCosts } from '../schema/schema-costs.ts';
import { generateOperation } from './generate-operation.ts';
import { LAW_SUPERGRAPHS, type LawSupergraph } from './law-supergraphs.ts';
import { createRandomServer } from './random-server.ts';

/** For each of the four supergraphs. The whole law, 100,000 operations: COST_LAW_OPERATIONS=25000. */
const OPERATIONS = Number(process.env.COST_LAW_OPERATIONS ?? 1_500);

const OURS: LawSupergraph = {
  name: 'our supergraph',
  cost: 'cost',
  listSize: 'listSize',
  sdl: readFileSync(new URL('../../../../schema/supergraph.graphql', import.meta.url), 'utf8'),
};

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

describe.each([OURS, ...LAW_SUPERGRAPHS])('for operations on $name', (supergraph) => {
  const costs = readSchemaCosts(supergraph.sdl);
  const serve = createRandomServer(costs.schema, supergraph);

  test('the estimate is never below the actual cost', { timeout: 600_000 }, () => {
    const ratios: number[] = [];
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, size) => {
        const { text, variables } = generateOperation(costs.schema, seed, size);
        const document = parse(text, { noLocation: true });
        fc.pre(validate(costs.schema, document, [OverlappingFieldsCanBeMergedRule]).length === 0);
        const served = serve(document, variables, seed + 1);
        const price = compilePrice(costs, document);
        if (!price) throw new Error('The document has an operation.');
        const estimate = price.estimate(variables);
        const actual = price.actual(variables, served.data);
        // What is given back is at least what was not served; what was served was estimated.
        expect(actual).toBeLessThanOrEqual(served.cost);
        expect(served.cost).toBeLessThanOrEqual(estimate);
        const sum = price.fields(variables).reduce((total, { cost }) => total + cost, 0);
        if (sum < MAXIMUM_COST) expect(sum).toBe(estimate);
        if (actual > 0) ratios.push(estimate / actual);
      }),
      { numRuns: OPERATIONS, maxSkipsPerRun: 20 },
    );
    // The test would prove nothing if what is served came nowhere near what is allowed.
    expect(median(ratios)).toBeLessThan(10);
  });
});
