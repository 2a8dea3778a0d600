import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLSchema,
  isObjectType,
  parse,
  print,
  validate,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createAuthorize } from '../../src/authorize/authorize.ts';
import { evaluateOwnPolicies, type PolicyEvaluator } from '../../src/authorize/policies.ts';
import { gatewayCopy } from '../../src/authorize/requirements/gateway-copy.ts';
import { indexRequirements } from '../../src/authorize/requirements/index-requirements.ts';
import { createSchemaViews } from '../../src/authorize/schema/schema-views.ts';
import { composeSdl, NOBODY, someone } from './run-filtered.ts';
import { documentOf, operation, sdlOf, zoo } from './zoo.ts';

const SUPERGRAPH = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const API = readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8');

function viewsOf(supergraphSdl: string, evaluatePolicies: PolicyEvaluator) {
  const apiSchema = Supergraph.build(gatewayCopy(supergraphSdl)).apiSchema().toGraphQLJSSchema();
  return createSchemaViews({ index: indexRequirements(supergraphSdl), apiSchema, evaluatePolicies });
}

function fieldsOf(schema: GraphQLSchema, typeName: string): string[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

const TRADES_OF_VIEWER = [
  'account',
  'accounts',
  'import',
  'imports',
  'tags',
  'trade',
  'trades',
  'tradesRevision',
];

describe('our schema', () => {
  const views = viewsOf(SUPERGRAPH, evaluateOwnPolicies);
  const see = async (viewer: Parameters<typeof views.schemaFor>[0]) =>
    buildSchema(await views.schemaFor(viewer));

  test('as a whole is the one that is committed', () => {
    expect(`${views.everything}\n`).toBe(API);
  });

  test('of a key that may read trades holds trades, and neither billing nor profile nor any change', async () => {
    const schema = await see(someone(['trades:read']));
    const viewer = fieldsOf(schema, 'Viewer');
    expect(viewer).toEqual(expect.arrayContaining(TRADES_OF_VIEWER));
    expect(viewer).not.toEqual(expect.arrayContaining(['subscription']));
    expect(viewer).not.toEqual(expect.arrayContaining(['person']));
    expect(viewer).not.toEqual(expect.arrayContaining(['performance']));
    expect(fieldsOf(schema, 'Trade').length).toBeGreaterThan(20);
    for (const gone of ['PlanSubscription', 'Person', 'Performance', 'PerformanceFilter', 'ChangePlanInput'])
      expect(schema.getType(gone), gone).toBeUndefined();
    expect(fieldsOf(schema, 'Mutation')).not.toEqual(expect.arrayContaining(['createImport']));
    expect(fieldsOf(schema, 'Mutation')).toContain('signIn');
    expect(schema.getType('TradeFilter')?.description).toBeTruthy();
  });

  test('of a key that may read billing holds the subscription and no trade', async () => {
    const schema = await see(someone(['billing:read']));
    expect(fieldsOf(schema, 'Viewer')).toContain('subscription');
    expect(fieldsOf(schema, 'Viewer')).not.toContain('trades');
    expect(schema.getType('Trade')).toBeUndefined();
  });

  test('of somebody without credentials is the public part', async () => {
    const schema = await see(NOBODY);
    expect(fieldsOf(schema, 'Query').sort()).toEqual(['plans', 'rateLimit']);
    expect(fieldsOf(schema, 'Mutation').sort()).toEqual([
      'confirmSignUp',
      'refreshSession',
      'requestPasswordReset',
      'resetPassword',
      'signIn',
      'signOut',
      'signUp',
    ]);
    expect(schema.getType('Viewer')).toBeUndefined();
  });

  test('shows what a policy asks for only to those for whom it holds', async () => {
    const member = someone(['billing:write']);
    expect(fieldsOf(await see(member), 'Mutation')).not.toContain('changePlan');
    expect(fieldsOf(await see({ ...member, role: 'OWNER' } as typeof member), 'Mutation')).toContain(
      'changePlan',
    );
  });
});

test('a schema of which nothing is open is empty', async () => {
  const sdl = composeSdl({ closed: 'type Query { secret: String @authenticated }' });
  const views = viewsOf(sdl, evaluateOwnPolicies);
  expect(await views.schemaFor(NOBODY)).toBe('');
  expect(await views.schemaFor(someone())).toContain('secret: String');
});

const EVERY_SCOPE = ['s', 't', 'u', 'policy:s', 'policy:t', 'policy:u'];
const viewers = fc.oneof(fc.constant(NOBODY), fc.subarray(EVERY_SCOPE).map(someone));
const policiesByScope: PolicyEvaluator = async (policies, viewer) =>
  new Set(policies.filter((name) => viewer.kind !== 'anonymous' && viewer.scopes.includes(`policy:${name}`)));

test('property: what a viewer is shown is a sound schema, and nothing that is shown is withheld', async () => {
  let [shown, closed] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      zoo,
      viewers,
      fc.array(operation, { minLength: 40, maxLength: 60 }),
      async (world, viewer, operations) => {
        const sdl = composeSdl({ zoo: sdlOf(world) });
        const views = viewsOf(sdl, policiesByScope);
        expect(await views.schemaFor(someone(EVERY_SCOPE))).toBe(print(parse(views.everything)));
        const view = await views.schemaFor(viewer);
        if (view === '') return;
        const schema = buildSchema(view);
        expect(validateSchema(schema)).toEqual([]);
        const authorize = createAuthorize({
          index: indexRequirements(sdl),
          evaluatePolicies: policiesByScope,
        });
        for (const selections of operations) {
          const document = parse(documentOf(selections));
          if (validate(schema, document).length > 0) {
            closed += 1;
            continue;
          }
          shown += 1;
          const [first] = document.definitions;
          if (first?.kind !== 'OperationDefinition') throw new Error('The generator wrote no operation.');
          expect(await authorize({ document, operation: first, variables: {}, viewer })).toEqual({
            kind: 'whole',
          });
        }
      },
    ),
    { numRuns: 20 },
  );
  // The generator must reach both sides often, or the property says little.
  expect(Math.min(shown, closed)).toBeGreaterThan(100);
}, 120_000);
