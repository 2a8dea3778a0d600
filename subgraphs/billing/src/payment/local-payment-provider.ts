import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '../../../../kit/database/database.ts';
import type { Query } from '../../../../kit/database/session.ts';
import { Decimal } from '../../../../kit/decimal/decimal.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { Charge } from './charge.entity.ts';
import { PaymentCustomer, type PaymentCustomerRow } from './payment-customer.entity.ts';
import type { PaymentOutcome, PaymentProvider } from './payment-provider.ts';
import { type PaidMonth, prorate } from './proration.ts';

export type LocalPaymentProvider = PaymentProvider & {
  /** Makes every further charge of a customer fail, or work again: how a test or a demo sees a refusal. */
  setDeclining(workspaceId: string, declining: boolean): Promise<void>;
};

/**
 * A payment provider inside this process, with books of its own in billing's database. It takes no real money, but
 * keeps customers, months and charges as one that does. Each call is a transaction of its own, as with a foreign service.
 */
export function createLocalPaymentProvider(options: {
  database: Database;
  clock: () => Date;
}): LocalPaymentProvider {
  const { database, clock } = options;
  return {
    changePlan(order) {
      const { workspaceId, plan, monthlyPrice } = order;
      return database.asViewer({ workspaceId }, async (em, query): Promise<PaymentOutcome> => {
        const customer = await lockCustomer(em, query, workspaceId);
        if (customer.plan === plan) return accepted(customer);
        const now = clock();
        const newPrice = new Decimal(monthlyPrice.amount);
        const { charge, balance } = prorate({
          month: paidMonth(customer),
          balance: customer.balance,
          newPrice,
          now,
        });
        if (charge.isPositive() && !charge.isZero()) {
          if (customer.declining) return { status: 'refused', reason: 'The card was declined.' };
          const { currency } = monthlyPrice;
          em.create(Charge, {
            id: createId('chg'),
            workspaceId,
            amount: charge,
            currency,
            plan,
            chargedAt: now,
          });
        }
        const renewsAt = newPrice.isZero() ? null : monthAfter(now);
        em.assign(customer, {
          plan,
          price: newPrice,
          startedAt: now,
          renewsAt,
          balance,
          revision: customer.revision + 1,
        });
        return accepted(customer);
      });
    },

    setDeclining: (workspaceId, declining) =>
      database.asViewer({ workspaceId }, async (em, query) => {
        const customer = await lockCustomer(em, query, workspaceId);
        customer.declining = declining;
      }),
  };
}

/** The customer, made at the first look, and locked until the transaction ends: one change of plan at a time. */
async function lockCustomer(
  em: EntityManager,
  query: Query,
  workspaceId: string,
): Promise<PaymentCustomerRow> {
  await query({
    text: 'insert into payment_customer (workspace_id) values ($1) on conflict do nothing',
    values: [workspaceId],
  });
  return em.findOneOrFail(PaymentCustomer, { workspaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

function accepted({ plan, revision, startedAt, renewsAt }: PaymentCustomerRow): PaymentOutcome {
  const paid = startedAt ? { plan, revision, startedAt, renewsAt: renewsAt ?? null } : null;
  return { status: 'accepted', paid };
}

function paidMonth({ price, startedAt, renewsAt }: PaymentCustomerRow): PaidMonth | null {
  return startedAt && renewsAt ? { price, startedAt, endsAt: renewsAt } : null;
}

/** The same time of day a month later, in UTC; on the month's last day where it has no such day. */
function monthAfter(from: Date): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO('UTC');
  return new Date(start.add({ months: 1 }).epochMilliseconds);
}
