/** What a person may do in the workspace of the request. */
export type WorkspaceRole = 'OWNER' | 'MEMBER';

/** What the workspace's plan allows, as far as subgraphs must know it; null while it could not be found out. */
export type Entitlements = {
  plan: 'FREE' | 'PRO' | 'ENTERPRISE';
  uploadMegabytes: number;
  /** Null where the plan sets no limit. */
  exportsPerDay: number | null;
};

/** A caller who proved who they are. */
export type KnownViewer = {
  kind: 'user' | 'api-key';
  /** Id of the membership, which is `Viewer.id` in the graph. */
  membershipId: string;
  personId: string;
  workspaceId: string;
  role: WorkspaceRole;
  /** The session an access token belongs to; null for keys. */
  sessionId: string | null;
  /** The public id of the API key, `key_…`; null for sessions. */
  apiKeyId: string | null;
  scopes: readonly string[];
  entitlements: Entitlements | null;
};

/** The caller of a request as the router made them out. Bad credentials are never anonymous: they are refused. */
export type Viewer = KnownViewer | { kind: 'anonymous' };

/**
 * Who calls a subgraph: the router for a viewer, or the router for itself, on nobody's behalf. What belongs to somebody
 * is closed to the latter, and no client is ever made out as it.
 */
export type Asker = Viewer | { kind: 'router' };

/** What the graph calls the caller. */
export const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** The router itself. */
export const ROUTER: Asker = { kind: 'router' };
