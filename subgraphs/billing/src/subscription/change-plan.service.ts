import type { Database } from '../../../../kit/database/database.ts';
import type { KnownViewer } from '../../../../kit/viewer/viewer.ts';
import type { PaymentProvider } from '../payment/payment-provider.ts';
import { PLANS, type PlanId } from '../plan/plan.catalogue.ts';
import { writeEntitlements } from './entitlements.event.ts';
import { freeSubscription } from './free-subscription.ts';
import { Subscription, type SubscriptionRow } from './subscription.entity.ts';
import { writePaidPlan } from './subscription.queries.ts';

export type PlanChanged = { __typename: 'PlanChanged'; subscription: SubscriptionRow };
export type PaymentRefused = { __typename: 'PaymentRefused'; code: 'PAYMENT_REFUSED'; message: string };

const NOT_ALLOWED = {
  __typename: 'NotAllowed',
  code: 'NOT_ALLOWED',
  message: 'Only the owner of the workspace may change its plan.',
} as const;

export type ChangePlanService = ReturnType<typeof createChangePlanService>;

/** Changing a workspace's plan: first the provider, then our row and the event, so that nobody has what was not paid. */
export function createChangePlanService(options: { database: Database; payments: PaymentProvider }) {
  const { database, payments } = options;
  return {
    /**
     * Safe to repeat. When the process dies between payment and row, the next attempt, to whichever plan, finds the
     * provider's state and pays only the difference.
     */
    async changePlan(
      viewer: KnownViewer,
      plan: PlanId,
    ): Promise<PlanChanged | PaymentRefused | typeof NOT_ALLOWED> {
      if (viewer.role !== 'OWNER') return NOT_ALLOWED;
      const { workspaceId } = viewer;
      // No transaction of ours is open here: a provider may take seconds.
      const { monthlyPrice } = PLANS[plan];
      const payment = await payments.changePlan({ workspaceId, plan, monthlyPrice });
      if (payment.status === 'refused') return paymentRefused(payment.reason);
      const { paid } = payment;
      const subscription = await database.asViewer(viewer, async (em, query) => {
        const written = paid && (await writePaidPlan(query, workspaceId, paid));
        if (written) await writeEntitlements(query, written);
        return written ?? (await em.findOne(Subscription, { workspaceId })) ?? freeSubscription(workspaceId);
      });
      return { __typename: 'PlanChanged', subscription };
    },
  };
}

function paymentRefused(reason: string): PaymentRefused {
  const message = `${reason} The plan stays as it was. Use another means of payment and try again.`;
  return { __typename: 'PaymentRefused', code: 'PAYMENT_REFUSED', message };
}
