import { composeServices } from '@apollo/composition';
import {
  buildASTSchema,
  execute,
  getOperationAST,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Viewer } from '../../../kit/viewer/viewer.ts';
import { type Authorization, createAuthorize } from '../../src/authorize/authorize.ts';
import type { PolicyEvaluator } from '../../src/authorize/policies.ts';
import { indexRequirements } from '../../src/authorize/requirements/index-requirements.ts';

export const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@requires", "@external", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy", "@tag"]
)`;

/** Composes subgraphs, given by their SDL, and throws composition's words when they do not compose. */
export function composeSdl(subgraphs: Record<string, string>, link = LINK): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(`${link}\n${sdl}`),
  }));
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map(String).join('\n'));
  return composed.supergraphSdl;
}

export const someone = (scopes: readonly string[] = []): Viewer => ({
  kind: 'api-key',
  membershipId: 'mbr_1',
  personId: 'per_1',
  workspaceId: 'wsp_1',
  role: 'MEMBER',
  sessionId: null,
  apiKeyId: null,
  scopes,
  entitlements: null,
});
export const NOBODY: Viewer = { kind: 'anonymous' };

/** Of the policies asked for, those that a viewer's scopes name as "policy:<name>". */
const policiesByScope: PolicyEvaluator = async (policies, viewer) =>
  new Set(policies.filter((name) => viewer.kind !== 'anonymous' && viewer.scopes.includes(`policy:${name}`)));

/** What only withheld fields used stays in the document, unused. */
const RULES = specifiedRules.filter(
  (rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule,
);

export type Answer = { data: unknown; paths: string[]; authorization: Authorization };

/**
 * Authorizes operations on a supergraph and runs what is left of them by graphql-js over `rootValue`, in the place of
 * planner and subgraphs.
 */
export function createRunner(supergraphSdl: string, rootValue: unknown) {
  const index = indexRequirements(supergraphSdl);
  const authorize = createAuthorize({ index, evaluatePolicies: policiesByScope });
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true });

  return async function ask(
    query: string,
    viewer: Viewer,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) throw new Error(invalid.map(String).join('\n'));
    const operation = getOperationAST(document);
    if (!operation) throw new Error('No operation.');
    const authorization = await authorize({ document, operation, variables, viewer });
    const paths = authorization.kind === 'whole' ? [] : authorization.paths.map((path) => path.join('.'));
    if (authorization.kind === 'nothing') return { data: null, paths, authorization };
    const run = authorization.kind === 'part' ? authorization.document : document;
    const refused = validate(schema, run, RULES);
    if (refused.length > 0) throw new Error(refused.map(String).join('\n'));
    const result = await execute({ schema, document: run, rootValue, variableValues: variables });
    if (result.errors) throw new Error(result.errors.map(String).join('\n'));
    const whole = result.data ?? null;
    const data = authorization.kind === 'part' && whole ? authorization.restore(whole) : whole;
    return { data: JSON.parse(JSON.stringify(data)), paths, authorization };
  };
}
