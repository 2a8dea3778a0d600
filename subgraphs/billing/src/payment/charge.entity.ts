import { defineEntity, p } from '@mikro-orm/core';
import { DecimalColumn } from '../../../../kit/database/columns/decimal-column.ts';
import type { PlanId } from '../plan/plan.catalogue.ts';

/** Money that the local payment provider took. */
export const Charge = defineEntity({
  name: 'Charge',
  tableName: 'charge',
  properties: {
    id: p.string().primary(),
    workspaceId: p.string(),
    amount: p.type(DecimalColumn),
    currency: p.string(),
    /** The plan it was for. */
    plan: p.string().$type<PlanId>(),
    chargedAt: p.datetime(),
  },
});
