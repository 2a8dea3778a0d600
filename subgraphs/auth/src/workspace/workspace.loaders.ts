import type { Session } from '../../../../kit/database/session.ts';
import { createLoader } from '../../../../kit/loader/create-loader.ts';
import { Workspace } from './workspace.entity.ts';

/** Workspaces by id, for one request: only the one that the viewer acts in is found. */
export function createWorkspaceLoader({ em }: Pick<Session, 'em'>, viewerWorkspaceId: string) {
  return createLoader(
    (ids) => em.find(Workspace, { id: { $in: ids.filter((id) => id === viewerWorkspaceId) } }),
    (workspace) => workspace.id,
  );
}
