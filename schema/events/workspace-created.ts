import { z } from 'zod';

/** Topic on which auth tells of a new workspace. */
export const WORKSPACE_CREATED = 'workspace.created';

/** A workspace came into being; this never changes afterwards. */
export const workspaceCreated = z.object({
  workspaceId: z.string(),
  name: z.string(),
  /** The person who owns it. */
  ownerId: z.string(),
  /** Instant, RFC 3339 UTC. */
  createdAt: z.iso.datetime(),
});
export type WorkspaceCreated = z.infer<typeof workspaceCreated>;
