import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { DecimalColumn } from '../../../../kit/database/columns/decimal-column.ts';

/** An account that a trader holds with a broker. */
export const BrokerAccount = defineEntity({
  name: 'BrokerAccount',
  tableName: 'broker_account',
  properties: {
    id: p.string().primary(),
    workspaceId: p.string(),
    name: p.string(),
    broker: p.string().$type<'INTERACTIVE_BROKERS' | 'THINKORSWIM' | 'TRADOVATE' | 'GENERIC'>(),
    accountNumber: p.string().nullable(),
    currency: p.string(),
    timeZone: p.string(),
    lotMethod: p.string().$type<'FIFO' | 'LIFO' | 'AVERAGE'>(),
    startingBalance: p.type(DecimalColumn),
    /** Counts up with every change; others tell by it which of two states is the newer one. */
    version: p.integer(),
    createdAt: p.datetime(),
  },
});
export type BrokerAccount = InferEntity<typeof BrokerAccount>;
