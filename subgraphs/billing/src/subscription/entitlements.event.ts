import type { Query } from '../../../../kit/database/session.ts';
import { writeEvents } from '../../../../kit/events/outbox/write-events.ts';
import {
  ENTITLEMENTS_CHANGED,
  type EntitlementsChanged,
} from '../../../../schema/events/entitlements-changed.ts';
import { PLANS } from '../plan/plan.catalogue.ts';
import type { SubscriptionRow } from './subscription.entity.ts';

/** Tells what the workspace may use from now on, in the transaction that changed it. */
export function writeEntitlements(query: Query, subscription: SubscriptionRow): Promise<void> {
  const { workspaceId, version, plan } = subscription;
  const { uploadMegabytes } = PLANS[plan].limits;
  const payload: EntitlementsChanged = { workspaceId, version, plan, uploadMegabytes };
  return writeEvents(query, workspaceId, [{ topic: ENTITLEMENTS_CHANGED, payload }]);
}
