import { createAuthorize } from '../authorize/authorize.ts';
import { evaluateOwnPolicies, type PolicyEvaluator } from '../authorize/policies.ts';
import type { RequirementIndex } from '../authorize/requirements/index-requirements.ts';
import type { OperationStage, Refusal } from '../router-request.ts';

const OUR_CREDENTIALS = 'an access token as "Authorization: Bearer …", or an API key as "X-API-Key: …"';

function signIn(realm: string, credentials: string): Refusal {
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message: `Sign in first: send ${credentials}.`,
    headers: { 'www-authenticate': `Bearer realm="${realm}"` },
  };
}

export type AuthorizeOptions = {
  /** Our own policies by default. */
  evaluatePolicies?: PolicyEvaluator;
  /**
   * What becomes of protected operations without any credentials: refused with 401, or answered as far as they are
   * public, which suits a router that takes no credentials at all. Refused by default.
   */
  anonymous?: 'refuse' | 'filter';
  /** What `WWW-Authenticate` calls the API; "tradesense" by default. */
  realm?: string;
  /** What a caller may send to be known, for whoever sent nothing. */
  credentials?: string;
};

/** Finds out how much of the operation the viewer may run, before anything is planned or asked. */
export function createAuthorizeStage(
  options: AuthorizeOptions & { index: RequirementIndex },
): OperationStage {
  const { index, evaluatePolicies = evaluateOwnPolicies, anonymous = 'refuse' } = options;
  const refusal = signIn(options.realm ?? 'tradesense', options.credentials ?? OUR_CREDENTIALS);
  const authorize = createAuthorize({ index, evaluatePolicies });

  return async (request, operation) => {
    if (!request.identity) throw new Error('A request reached authorization without having been identified.');
    const { viewer } = request.identity;
    request.authorization = await authorize({ ...operation, viewer });
    const lacks = request.authorization.kind !== 'whole' && request.authorization.paths.length > 0;
    return lacks && viewer.kind === 'anonymous' && anonymous === 'refuse' ? refusal : null;
  };
}
