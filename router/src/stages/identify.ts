import { ANONYMOUS, type KnownViewer } from '../../../kit/viewer/viewer.ts';
import { signViewerToken } from '../../../kit/viewer/viewer-token.ts';
import { ANONYMOUS_LIMITS, UNKNOWN_PLAN_LIMITS } from '../budget/spending-limits.ts';
import type { AccessClaims, TokenCheck } from '../credentials/access-token.ts';
import { API_KEY_PREFIX, type ApiKeys } from '../credentials/api-key/api-keys.ts';
import type { Caller } from '../credentials/caller.ts';
import type { EndedSessions } from '../credentials/ended-sessions.ts';
import type { Allowance, EntitlementsCache } from '../credentials/entitlements.ts';
import type { Identity, Refusal, RouterRequest, Stage } from '../router-request.ts';
import { HEADER_REFUSALS, KEY_REFUSALS, TOKEN_REFUSALS } from './credential-refusals.ts';

function viewerOf(claims: AccessClaims): KnownViewer {
  return {
    kind: 'user',
    membershipId: claims.mid,
    personId: claims.sub,
    workspaceId: claims.wid,
    role: claims.role,
    sessionId: claims.sid,
    apiKeyId: null,
    scopes: claims.scope.split(' ').filter(Boolean),
    entitlements: null,
  };
}

/** The caller of the same claims is the same object. */
function createSessionCallers(): (claims: AccessClaims) => Caller {
  const known = new WeakMap<AccessClaims, Caller>();
  return (claims) => {
    const caller = known.get(claims) ?? { viewer: viewerOf(claims), keyBudget: null };
    known.set(claims, caller);
    return caller;
  };
}

/** A third of a viewer token's life, so that two thirds remain for the request that it goes with. */
const REUSED_MS = 20_000;

/**
 * Signs viewer tokens. Requests of the same caller and entitlements get the same token for 20 seconds: a page's
 * requests come in bursts, and subgraphs remember the tokens that they have checked.
 */
function createIdentities(options: { viewerTokenSecret: string; clock: () => Date }) {
  type Known = { identity: Identity; allowance: Allowance | null; until: number };
  const known = new WeakMap<Caller, Known>();
  return (caller: Caller, allowance: Allowance | null): Identity => {
    const now = options.clock().getTime();
    const last = known.get(caller);
    if (last && last.allowance === allowance && now < last.until) return last.identity;
    const viewer = { ...caller.viewer, entitlements: allowance?.entitlements ?? null };
    const identity = {
      viewer,
      viewerToken: signViewerToken(viewer, options.viewerTokenSecret),
      limits: allowance?.limits ?? UNKNOWN_PLAN_LIMITS,
      keyBudget: caller.keyBudget,
    };
    known.set(caller, { identity, allowance, until: now + REUSED_MS });
    return identity;
  };
}

type Given = { kind: 'none' } | { kind: 'token'; token: string } | { kind: 'key'; secret: string } | Refusal;

/** What the headers hold. Two credentials at once may speak for two people, so neither is taken. */
function readCredentials({ authorization, apiKey }: RouterRequest['credentials']): Given {
  if (authorization !== undefined && apiKey !== undefined) return HEADER_REFUSALS.ambiguous;
  if (apiKey !== undefined) return { kind: 'key', secret: apiKey };
  if (authorization === undefined) return { kind: 'none' };
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (token === undefined) return HEADER_REFUSALS.scheme;
  return token.startsWith(API_KEY_PREFIX) ? { kind: 'key', secret: token } : { kind: 'token', token };
}

/**
 * Makes out who asks. No credentials: an anonymous viewer. Credentials that are not good are refused, never taken for
 * anonymous, so that a client notices. The viewer token for the subgraphs is signed here.
 */
export function createIdentify(options: {
  checkToken: (token: string) => Promise<TokenCheck>;
  endedSessions: EndedSessions;
  apiKeys: ApiKeys;
  entitlements: EntitlementsCache;
  viewerTokenSecret: string;
  clock: () => Date;
}): Stage {
  const identityOf = createIdentities(options);
  const callerOf = createSessionCallers();

  async function callerOfToken(token: string): Promise<Caller | Refusal> {
    const claims = await options.checkToken(token);
    if (typeof claims === 'string') return TOKEN_REFUSALS[claims];
    return options.endedSessions.has(claims.sid) ? TOKEN_REFUSALS.ended : callerOf(claims);
  }

  async function callerOfKey(secret: string, request: RouterRequest): Promise<Caller | Refusal> {
    const checked = await options.apiKeys.check(secret, request);
    return typeof checked === 'string' ? KEY_REFUSALS[checked] : checked;
  }

  return async (request) => {
    const given = readCredentials(request.credentials);
    if ('status' in given) return given;
    if (given.kind === 'none') {
      const viewerToken = signViewerToken(ANONYMOUS, options.viewerTokenSecret);
      request.identity = { viewer: ANONYMOUS, viewerToken, limits: ANONYMOUS_LIMITS, keyBudget: null };
      return null;
    }
    const caller =
      given.kind === 'token' ? await callerOfToken(given.token) : await callerOfKey(given.secret, request);
    if ('status' in caller) return caller;
    const allowance = await options.entitlements.find(caller.viewer, request);
    request.identity = identityOf(caller, allowance);
    return null;
  };
}
