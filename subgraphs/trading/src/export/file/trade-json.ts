import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import { instrumentOf } from '../../execution/execution-row.ts';
import type { ExportedTrade } from '../read-in-batches.ts';

const decimal = (value: string | null) => (value === null ? null : decimalText(new Decimal(value)));

/** A trade as `Trade` of the API shows it, without its fills. */
function tradeObject(trade: ExportedTrade) {
  const { accountId, accountName, currency } = trade;
  const money = (amount: string) => ({ amount: decimal(amount), currency });
  const instrument = instrumentOf(trade);
  return {
    id: trade.id,
    account: { id: accountId, name: accountName },
    instrument: {
      ...instrument,
      multiplier: decimal(instrument.multiplier),
      strike: decimal(instrument.strike),
    },
    side: trade.side,
    status: trade.status,
    result: trade.result,
    openedAt: trade.openedAt,
    closedAt: trade.closedAt,
    openedOn: trade.openedOn,
    closedOn: trade.closedOn,
    holdingSeconds: trade.holdingSeconds,
    quantity: decimal(trade.quantity),
    openQuantity: decimal(trade.openQuantity),
    averageEntryPrice: decimal(trade.averageEntryPrice),
    averageExitPrice: decimal(trade.averageExitPrice),
    grossProfit: money(trade.grossProfit),
    fees: money(trade.fees),
    netProfit: money(trade.netProfit),
    initialStop: decimal(trade.initialStop),
    rMultiple: decimal(trade.rMultiple),
    note: trade.note,
    tags: trade.tags,
  };
}

/** Trades as one JSON array, a line for each, a batch at a time. */
export async function* tradeJson(batches: AsyncIterable<readonly ExportedTrade[]>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const trades of batches) {
    yield before + trades.map((trade) => JSON.stringify(tradeObject(trade))).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
