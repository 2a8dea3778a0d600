import fc from 'fast-check';
import { OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createExecutor } from '../../src/execution/create-executor.ts';
import { generateOperation } from '../../src/price/law/generate-operation.ts';
import { LAW_SUBGRAPHS, lawSource, runAsOne } from './law-graph.ts';
import { composeSmall, executeText } from './small-graph.ts';

/** More of them: EXECUTION_LAW_OPERATIONS=20000. */
const OPERATIONS = Number(process.env.EXECUTION_LAW_OPERATIONS ?? 400);
/** A long run takes other operations each time, the short one the same, so that it fails for its change alone. */
const IS_LONG = process.env.EXECUTION_LAW_OPERATIONS !== undefined;

const NAMES = Object.keys(LAW_SUBGRAPHS);

test('property: several subgraphs give what one server would give, nulls and failures included', {
  timeout: 600_000,
}, async () => {
  const executor = await createExecutor({
    supergraphSdl: composeSmall(
      Object.fromEntries(NAMES.map((name) => [name, { typeDefs: LAW_SUBGRAPHS[name] ?? '' }])),
    ),
    subgraphs: Object.fromEntries(NAMES.map((name) => [name, lawSource(name)])),
    log: pino({ level: 'silent' }),
    onSubgraphCall: () => {},
  });
  let apiSchema: Parameters<typeof runAsOne>[0] | undefined;
  executor.onSupergraph((state) => {
    apiSchema = state.apiSchema;
  })();
  if (!apiSchema) throw new Error('There is no schema.');
  const schema = apiSchema;
  let objects = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 40 }), async (seed, size) => {
      const { text, variables } = generateOperation(schema, seed, size);
      const document = parse(text);
      fc.pre(validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length === 0);
      const one = await runAsOne(schema, document, variables);
      const several = await executeText(executor, text, { variables, validated: true });
      expect(JSON.stringify(several.data), text).toBe(JSON.stringify(one.data));
      // Of what a plan asks beyond the client's wishes, it may say more.
      if (one.errors) expect(several.errors, text).toBeDefined();
      objects += JSON.stringify(one.data).split('{').length;
    }),
    { numRuns: OPERATIONS, maxSkipsPerRun: 20, ...(IS_LONG ? {} : { seed: 1 }) },
  );
  // The test would prove nothing if the answers held next to nothing.
  expect(objects / OPERATIONS).toBeGreaterThan(3);
});
