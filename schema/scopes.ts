/**
 * What an access token or an API key may be good for. The schema says with `@requiresScopes` which fields need which;
 * `read` never includes `write`, nor the other way round.
 */
export const SCOPES = {
  'trades:read': 'Read broker accounts, executions, trades, tags and imports.',
  'trades:write': 'Add broker accounts, import and record executions, write the journal.',
  'analytics:read': 'Read performance: metrics, curves, calendars.',
  'billing:read': "Read the workspace's subscription.",
  'billing:write': 'Change the plan.',
  'profile:read': "Read the person's name, address and settings.",
  'profile:write': "Change the person's name and settings.",
  'api-keys:read': "List the workspace's API keys and what was done to them; never their secrets.",
  'api-keys:write': 'Create, change, rotate and revoke API keys. Sessions only: no key can have it.',
} as const;

export type Scope = keyof typeof SCOPES;

/**
 * The scopes that a key may have. Not `api-keys:write`: a key that could make keys would leave successors behind, and
 * revoking it when it leaks would end nothing.
 */
export const KEY_SCOPES: readonly Scope[] = (Object.keys(SCOPES) as Scope[]).filter(
  (scope) => scope !== 'api-keys:write',
);
