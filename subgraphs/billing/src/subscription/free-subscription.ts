import { idTime } from '../../../../kit/id/id-time.ts';
import type { SubscriptionRow } from './subscription.entity.ts';

/**
 * A workspace has one subscription for ever, so its id follows from the workspace's: it is the same before the row is
 * there and after.
 */
export function subscriptionIdOf(workspaceId: string): string {
  return workspaceId.replace(/^wsp_/, 'sub_');
}

/** The subscription that every workspace begins with. Without a row it counts since the workspace's id was made. */
export function freeSubscription(workspaceId: string, startedAt = idTime(workspaceId)): SubscriptionRow {
  return {
    workspaceId,
    id: subscriptionIdOf(workspaceId),
    plan: 'FREE',
    status: 'ACTIVE',
    startedAt,
    renewsAt: null,
    version: 1,
    paymentRevision: 0,
  };
}
