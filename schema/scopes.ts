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
} as const;

export type Scope = keyof typeof SCOPES;
