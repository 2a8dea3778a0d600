import { evaluateOwnPolicies } from '../authorize/policies.ts';
import { indexRequirements } from '../authorize/requirements/index-requirements.ts';
import { createSchemaViews, type SchemaViews } from '../authorize/schema/schema-views.ts';
import { createAccessTokens } from '../credentials/access-token.ts';
import type { ApiKeys } from '../credentials/api-key/api-keys.ts';
import type { EndedSessions } from '../credentials/ended-sessions.ts';
import type { EntitlementsCache } from '../credentials/entitlements.ts';
import { createKeyRing, type JwksProvider } from '../credentials/key-ring.ts';
import { createFreshnessStage } from '../documents/freshness.ts';
import { createDocumentChecks } from '../limits/document-limits.ts';
import type { Stage } from '../router-request.ts';
import { type AdmitOptions, createAdmitStage } from './admit.ts';
import { type AuthorizeOptions, createAuthorizeStage } from './authorize.ts';
import { createExecute, type Execute, type ExecuteOptions } from './execute.ts';
import { createIdentify } from './identify.ts';
import { createPriceStage, type PriceOptions } from './price.ts';
import { createSettle, type Settle } from './settle.ts';

export type StageOptions = Omit<ExecuteOptions, 'checks' | 'onOperation' | 'settle'> &
  AuthorizeOptions &
  PriceOptions &
  AdmitOptions & {
    jwks: JwksProvider;
    viewerTokenSecret: string;
    endedSessions: EndedSessions;
    apiKeys: ApiKeys;
    entitlements: EntitlementsCache;
    clock: () => Date;
  };

export type Stages = {
  /** On the head of the HTTP request, before its body is read. */
  onArrival: readonly Stage[];
  /** On the operation. */
  execute: Execute;
  /** Once the operation has ended. */
  settle: Settle;
  /** What may be asked at all. */
  schemaViews: SchemaViews;
};

/**
 * Every stage of a request in its order (DESIGN, "A page request, stage by stage"). What depends on the document alone
 * is checked once and kept with the parsed document; the stages themselves look at the viewer and the variables.
 */
export async function createStages(options: StageOptions): Promise<Stages> {
  const keys = createKeyRing(options);
  const checkToken = createAccessTokens({ keys, clock: options.clock });
  const settle = createSettle(options);
  const index = indexRequirements(options.supergraphSdl);
  const evaluatePolicies = options.evaluatePolicies ?? evaluateOwnPolicies;
  const execute = await createExecute({
    ...options,
    checks: createDocumentChecks(),
    onOperation: [
      createAuthorizeStage({ ...options, index }),
      createFreshnessStage(options),
      createPriceStage(options),
      createAdmitStage(options),
    ],
    settle,
  });
  return {
    onArrival: [createIdentify({ ...options, checkToken })],
    execute,
    settle,
    schemaViews: createSchemaViews({ index, evaluatePolicies, apiSchema: execute.apiSchema }),
  };
}
