import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { DecimalColumn } from '../../../../kit/database/columns/decimal-column.ts';

/** What a trader writes on a trade, and what of the trade its R multiple is made from. The rest is rebuilt by SQL. */
export const TradeJournal = defineEntity({
  name: 'TradeJournal',
  tableName: 'trade',
  properties: {
    id: p.string().primary(),
    workspaceId: p.string(),
    withdrawnAt: p.datetime().nullable(),
    status: p.string().$type<'OPEN' | 'CLOSED'>(),
    quantity: p.type(DecimalColumn),
    multiplier: p.type(DecimalColumn),
    averageEntryPrice: p.type(DecimalColumn),
    netProfit: p.type(DecimalColumn),
    note: p.text(),
    tags: p.array(),
    initialStop: p.type(DecimalColumn).nullable(),
    rMultiple: p.type(DecimalColumn).nullable(),
    version: p.integer(),
  },
});
export type TradeJournal = InferEntity<typeof TradeJournal>;
