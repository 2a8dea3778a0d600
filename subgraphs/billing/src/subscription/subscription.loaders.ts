import type { Session } from '../../../../kit/database/session.ts';
import { createLoader } from '../../../../kit/loader/create-loader.ts';
import { Subscription } from './subscription.entity.ts';

/** Subscriptions by workspace, for one request; null where there is no row. Only the viewer's workspace is looked up. */
export function createSubscriptionLoader({ em }: Pick<Session, 'em'>, viewerWorkspaceId: string) {
  return createLoader(
    (ids) => em.find(Subscription, { workspaceId: { $in: ids.filter((id) => id === viewerWorkspaceId) } }),
    (subscription) => subscription.workspaceId,
  );
}
