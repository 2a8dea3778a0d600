import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PlanId } from '../plan/plan.catalogue.ts';

export type SubscriptionStatus = 'ACTIVE' | 'PAST_DUE' | 'CANCELED';

/** A workspace's plan. A workspace without a row is on Free; see `free-subscription.ts`. */
export const Subscription = defineEntity({
  name: 'Subscription',
  tableName: 'subscription',
  properties: {
    workspaceId: p.string().primary(),
    id: p.string(),
    plan: p.string().$type<PlanId>(),
    status: p.string().$type<SubscriptionStatus>(),
    startedAt: p.datetime(),
    renewsAt: p.datetime().strictNullable(),
    /** Counts up with every change; goes out with `entitlements.changed`. */
    version: p.integer(),
    /** The payment provider's revision that this row shows; 0 before the first. */
    paymentRevision: p.integer(),
  },
});
export type SubscriptionRow = InferEntity<typeof Subscription>;
