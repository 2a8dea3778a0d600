import type { Query } from '../../../../kit/database/session.ts';
import type { PaidPlan } from '../payment/payment-provider.ts';
import { subscriptionIdOf } from './free-subscription.ts';
import type { SubscriptionRow } from './subscription.entity.ts';

const COLUMNS = `workspace_id as "workspaceId", id, plan, status, started_at as "startedAt",
  renews_at as "renewsAt", version, payment_revision as "paymentRevision"`;

/**
 * Writes what the provider says, unless the row shows a newer answer already: answers may overtake each other on their
 * way here. Returns the row when it was written, and null when it was not.
 */
export async function writePaidPlan(
  query: Query,
  workspaceId: string,
  paid: PaidPlan,
): Promise<SubscriptionRow | null> {
  const [written] = await query<SubscriptionRow>({
    text: `insert into subscription as s
             (workspace_id, id, plan, status, started_at, renews_at, version, payment_revision)
           values ($1, $2, $3, 'ACTIVE', $4, $5, 1, $6)
           on conflict (workspace_id) do update
             set plan = excluded.plan, status = excluded.status, started_at = excluded.started_at,
               renews_at = excluded.renews_at, version = s.version + 1,
               payment_revision = excluded.payment_revision
             where s.payment_revision < excluded.payment_revision
           returning ${COLUMNS}`,
    values: [
      workspaceId,
      subscriptionIdOf(workspaceId),
      paid.plan,
      paid.startedAt,
      paid.renewsAt,
      paid.revision,
    ],
  });
  return written ?? null;
}

/** Writes the subscription that a workspace begins with. False when there was one already. */
export async function insertSubscription(query: Query, row: SubscriptionRow): Promise<boolean> {
  const inserted = await query({
    text: `insert into subscription
             (workspace_id, id, plan, status, started_at, renews_at, version, payment_revision)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (workspace_id) do nothing returning id`,
    values: [
      row.workspaceId,
      row.id,
      row.plan,
      row.status,
      row.startedAt,
      row.renewsAt,
      row.version,
      row.paymentRevision,
    ],
  });
  return inserted.length > 0;
}
