import { createHash } from 'node:crypto';
import { ANONYMOUS, type KnownViewer, type Viewer } from '../../../../kit/viewer/viewer.ts';
import { type SpendingLimits, UNLIMITED } from '../../budget/spending-limits.ts';
import type { Identity, Refusal, Stage } from '../../router-request.ts';
import type { ForeignClaims, ForeignTokenCheck } from './foreign-token.ts';

/** What `WWW-Authenticate` calls an API of which we know no name. */
export const REALM = 'graphql';

function unauthenticated(message: string): Refusal {
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message,
    headers: { 'www-authenticate': `Bearer realm="${REALM}", error="invalid_token"` },
  };
}

const REFUSALS = {
  scheme: unauthenticated(
    'The Authorization header is not of the form "Bearer <access token>". Send that, or no header at all.',
  ),
  malformed: unauthenticated(
    'The access token is no JSON Web Token with a key id. Get one from your issuer.',
  ),
  'not good': unauthenticated('The access token is not one for this API. Get a new one from your issuer.'),
  expired: unauthenticated('The access token has expired. Get a new one from your issuer.'),
  unavailable: {
    status: 503,
    code: 'AUTHENTICATION_UNAVAILABLE',
    message: 'Your credentials cannot be checked right now. Try again in a few seconds.',
    headers: { 'retry-after': '5' },
  },
} as const satisfies Record<string, Refusal>;

/** A subject's own name may be an address of mail, and this one is written to the log. */
function pseudonym(subject: string): string {
  return `sub_${createHash('sha256').update(subject).digest('hex').slice(0, 16)}`;
}

/** Here nobody has a workspace or a role; each subject stands for itself, and holds the scopes of its token. */
function viewerOf({ sub, scope }: ForeignClaims): KnownViewer {
  const id = pseudonym(sub);
  return {
    kind: 'user',
    membershipId: id,
    personId: id,
    workspaceId: id,
    role: 'MEMBER',
    sessionId: null,
    apiKeyId: null,
    scopes: scope.split(' ').filter(Boolean),
    entitlements: null,
  };
}

/** Takes every caller for anonymous, whatever they send. */
export const identifyNobody: Stage = async (request) => {
  request.identity = { viewer: ANONYMOUS, viewerToken: undefined, limits: UNLIMITED, keyBudget: null };
  return null;
};

/** Makes out who asks by their access token. Credentials that are not good are refused, never taken for anonymous. */
export function createIdentifyForeign(options: {
  checkToken: (token: string) => Promise<ForeignTokenCheck>;
  limits: SpendingLimits;
}): Stage {
  const identity = (viewer: Viewer): Identity => ({
    viewer,
    viewerToken: undefined,
    limits: options.limits,
    keyBudget: null,
  });

  return async (request) => {
    const { authorization } = request.credentials;
    if (authorization === undefined) {
      request.identity = identity(ANONYMOUS);
      return null;
    }
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (token === undefined) return REFUSALS.scheme;
    const claims = await options.checkToken(token);
    if (typeof claims === 'string') return REFUSALS[claims];
    request.identity = identity(viewerOf(claims));
    return null;
  };
}
