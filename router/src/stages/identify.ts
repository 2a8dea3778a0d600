import { ANONYMOUS, type KnownViewer } from '../../../kit/viewer/viewer.ts';
import { signViewerToken } from '../../../kit/viewer/viewer-token.ts';
import { ANONYMOUS_LIMITS, UNKNOWN_PLAN_LIMITS } from '../budget/spending-limits.ts';
import type { AccessClaims, TokenCheck } from '../credentials/access-token.ts';
import type { EndedSessions } from '../credentials/ended-sessions.ts';
import type { Allowance, EntitlementsCache } from '../credentials/entitlements.ts';
import type { Identity, Refusal, Stage } from '../router-request.ts';

const RENEW = 'Call refreshSession for a new access token, or sign in again.';

function unauthenticated(message: string): Refusal {
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message,
    headers: { 'www-authenticate': 'Bearer realm="tradesense", error="invalid_token"' },
  };
}

const REFUSALS = {
  scheme: unauthenticated(
    'The Authorization header is not of the form "Bearer <access token>". Send that, or no header at all.',
  ),
  apiKey: unauthenticated('API keys are not accepted yet. Send "Authorization: Bearer <access token>".'),
  malformed: unauthenticated(`The access token is not one that this service issues. ${RENEW}`),
  'not ours': unauthenticated(`The access token was not issued by this service for this API. ${RENEW}`),
  expired: unauthenticated(`The access token has expired. ${RENEW}`),
  ended: unauthenticated('The session of this access token has ended. Sign in again.'),
  unavailable: {
    status: 503,
    code: 'AUTHENTICATION_UNAVAILABLE',
    message: 'Your credentials cannot be checked right now. Try again in a few seconds.',
    headers: { 'retry-after': '5' },
  },
} as const satisfies Record<string, Refusal>;

function viewerOf(claims: AccessClaims): KnownViewer {
  return {
    kind: 'user',
    membershipId: claims.mid,
    personId: claims.sub,
    workspaceId: claims.wid,
    role: claims.role,
    sessionId: claims.sid,
    scopes: claims.scope.split(' ').filter(Boolean),
    entitlements: null,
  };
}

/** A third of a viewer token's life, so that two thirds remain for the request that it goes with. */
const REUSED_MS = 20_000;

/**
 * Signs viewer tokens. Requests of the same claims and entitlements get the same token for 20 seconds: a page's
 * requests come in bursts, and subgraphs remember the tokens that they have checked.
 */
function createIdentities(options: { viewerTokenSecret: string; clock: () => Date }) {
  type Known = { identity: Identity; allowance: Allowance | null; until: number };
  const known = new WeakMap<AccessClaims, Known>();
  return (claims: AccessClaims, allowance: Allowance | null): Identity => {
    const now = options.clock().getTime();
    const last = known.get(claims);
    if (last && last.allowance === allowance && now < last.until) return last.identity;
    const viewer = { ...viewerOf(claims), entitlements: allowance?.entitlements ?? null };
    const identity = {
      viewer,
      viewerToken: signViewerToken(viewer, options.viewerTokenSecret),
      limits: allowance?.limits ?? UNKNOWN_PLAN_LIMITS,
      keyBudget: null,
    };
    known.set(claims, { identity, allowance, until: now + REUSED_MS });
    return identity;
  };
}

/**
 * Makes out who asks. No credentials: an anonymous viewer. Credentials that are not good are refused, never taken for
 * anonymous, so that a client notices. The viewer token for the subgraphs is signed here.
 */
export function createIdentify(options: {
  checkToken: (token: string) => Promise<TokenCheck>;
  endedSessions: EndedSessions;
  entitlements: EntitlementsCache;
  viewerTokenSecret: string;
  clock: () => Date;
}): Stage {
  const identityOf = createIdentities(options);

  return async (request) => {
    const { authorization, apiKey } = request.credentials;
    if (apiKey !== undefined) return REFUSALS.apiKey;
    if (authorization === undefined) {
      const viewerToken = signViewerToken(ANONYMOUS, options.viewerTokenSecret);
      request.identity = { viewer: ANONYMOUS, viewerToken, limits: ANONYMOUS_LIMITS, keyBudget: null };
      return null;
    }
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (token === undefined) return REFUSALS.scheme;
    const claims = await options.checkToken(token);
    if (typeof claims === 'string') return REFUSALS[claims];
    if (options.endedSessions.has(claims.sid)) return REFUSALS.ended;
    const allowance = await options.entitlements.find(viewerOf(claims), request);
    request.identity = identityOf(claims, allowance);
    return null;
  };
}
