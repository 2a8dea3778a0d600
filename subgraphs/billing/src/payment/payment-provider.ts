import type { PlanId, Price } from '../plan/plan.catalogue.ts';

/** The plan that a customer has at the provider. */
export type PaidPlan = {
  plan: PlanId;
  /** Counts up with each change on the provider's side. Of two answers that arrive in any order the higher is true. */
  revision: number;
  startedAt: Date;
  /** When the next payment is due; null for a plan that costs nothing. */
  renewsAt: Date | null;
};

/** How a payment ended: the customer's plan from now on (null while it was never changed), or why it was refused. */
export type PaymentOutcome =
  | { status: 'accepted'; paid: PaidPlan | null }
  | { status: 'refused'; reason: string };

/**
 * Who takes the money. The provider keeps what each customer pays for and has paid, and works out itself what a change
 * costs; so an order names the plan to be on, not an amount to charge.
 */
export type PaymentProvider = {
  /**
   * Puts the customer on a plan, now. Repeating an order, also after an answer that got lost, charges nothing more:
   * whoever is on the plan already stays there. A refusal changes nothing. Rejects when the provider cannot be reached.
   */
  changePlan(order: { workspaceId: string; plan: PlanId; monthlyPrice: Price }): Promise<PaymentOutcome>;
};
