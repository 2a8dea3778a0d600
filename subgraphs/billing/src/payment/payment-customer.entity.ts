import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { DecimalColumn } from '../../../../kit/database/columns/decimal-column.ts';
import type { PlanId } from '../plan/plan.catalogue.ts';

/** What the local payment provider knows of a customer: the month they paid for, and what is left of earlier ones. */
export const PaymentCustomer = defineEntity({
  name: 'PaymentCustomer',
  tableName: 'payment_customer',
  properties: {
    workspaceId: p.string().primary(),
    /** 0 until the plan is changed for the first time. */
    revision: p.integer(),
    plan: p.string().$type<PlanId>(),
    /** Paid for the month from `startedAt` to `renewsAt`. */
    price: p.type(DecimalColumn),
    startedAt: p.datetime().nullable(),
    renewsAt: p.datetime().nullable(),
    /** Reduces later charges. */
    balance: p.type(DecimalColumn),
    /** A customer whose every charge is refused. */
    declining: p.boolean(),
  },
});
export type PaymentCustomerRow = InferEntity<typeof PaymentCustomer>;
