import { Supergraph } from '@apollo/federation-internals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { feedWorld } from '../abstract/feed-world.ts';
import { mediaWorld } from '../abstract/media-world.ts';
import { shopWorld } from '../documents/shop-world.ts';
import { failingWorld } from '../failures/failing-world.ts';
import type { Engine } from '../harness/engine.ts';
import { ENGINES } from '../harness/engines.ts';
import { createMonolith } from '../harness/monolith.ts';
import { composeWorld, startWorld } from '../harness/start-world.ts';
import { shippingWorld } from '../requires/shipping-world.ts';
import { ringWorld } from '../values/ring-world.ts';
import { generateOperation } from './generate-operation.ts';

/**
 * For each of the six supergraphs and each engine. A long run, CONFORMANCE_OPERATIONS=5000, takes other operations each
 * time; the short one takes the same, so that nothing fails by chance in a change that has nothing to do with it.
 */
const OPERATIONS = Number(process.env.CONFORMANCE_OPERATIONS ?? 50);
const IS_LONG = process.env.CONFORMANCE_OPERATIONS !== undefined;

const WORLDS = { shopWorld, feedWorld, mediaWorld, shippingWorld, ringWorld, failingWorld };
/** What engines with these faults get wrong, for each world; a case shows each. */
const KNOWN_TO_FAIL = {
  planner: { everywhere: ['literal conditions'], mediaWorld: ['slug'] },
  // The planner asks a field of an interface object of every type, and one that fails is told.
  ours: { mediaWorld: ['slug'] },
  stock: { mediaWorld: ['__typename', 'conditions', 'bestseller', 'book'], shippingWorld: ['conditions'] },
} as const satisfies Record<
  Engine['faults'][number],
  Partial<Record<keyof typeof WORLDS | 'everywhere', string[]>>
>;

function knownToFail(fault: Engine['faults'][number], world: string): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = KNOWN_TO_FAIL[fault];
  return [...(known.everywhere ?? []), ...(known[world] ?? [])];
}

const tape = fc.array(fc.noBias(fc.nat(999)), { minLength: 20, maxLength: 150, size: 'max' });

describe.each(ENGINES)('whatever is asked of $name', (engine) => {
  // It does not keep the order of the document.
  const isStock = engine.faults.includes('stock');
  test.each(Object.entries(WORLDS))(
    'property: %s answers as if its data were in one schema',
    async (name, createWorld) => {
      const without = new Set(engine.faults.flatMap((fault) => knownToFail(fault, name)));
      const world = createWorld();
      const supergraphSdl = composeWorld(world);
      const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
      const monolith = createMonolith(world, supergraphSdl);
      const started = await startWorld(world, { engine, transport: 'in process', supergraphSdl });
      let crossed = 0;
      try {
        await fc.assert(
          fc.asyncProperty(tape, async (numbers) => {
            const asked = generateOperation(schema, numbers, without);
            fc.pre(validate(schema, parse(asked.query)).length === 0);
            started.calls.length = 0;
            const [federated, whole] = [await started.execute(asked), await monolith.execute(asked)];
            const about = `${asked.query} ${JSON.stringify(asked.variables)}`;
            expect(JSON.parse(JSON.stringify(federated.data)), about).toEqual(
              JSON.parse(JSON.stringify(whole.data)),
            );
            // As text, since the order of fields is the document's too.
            if (!isStock) expect(JSON.stringify(federated.data), about).toBe(JSON.stringify(whole.data));
            expect(federated.errors.length > 0, about).toBe(whole.errors.length > 0);
            if (started.calls.length > 1) crossed += 1;
          }),
          { numRuns: OPERATIONS, maxSkipsPerRun: 20, ...(IS_LONG ? {} : { seed: 1 }) },
        );
      } finally {
        await started.stop();
      }
      // Operations that stay within one subgraph say little of federation.
      expect(crossed).toBeGreaterThan(OPERATIONS / 8);
    },
    600_000,
  );
});
