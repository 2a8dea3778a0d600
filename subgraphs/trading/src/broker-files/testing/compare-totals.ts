import { Decimal } from '../../../../../kit/decimal/decimal.ts';
import { buildRoundTrips } from '../../position/build-round-trips.ts';
import type { RoundTrip } from '../../position/round-trip.ts';
import { settleExecutions } from '../identity/settle-executions.ts';
import type { ParsedExecution, StatedTotal } from '../parsed-row.ts';
import type { WholeFile } from './read-all.ts';

/** The trades that the executions of one file come to by themselves, by symbol and round trip. */
export function tradesOf(executions: readonly ParsedExecution[]): { symbol: string; trips: RoundTrip[] }[] {
  const lanes = Map.groupBy(
    executions,
    ({ instrument, roundTrip }) => `${instrument.symbol}|${roundTrip ?? ''}`,
  );
  return [...lanes.values()].map((lane) => {
    const [first] = lane;
    const engine = settleExecutions(lane).map((execution, at) => ({
      id: String(at),
      executedAt: execution.executedAt,
      sequence: execution.sequence,
      ...(execution.split === null
        ? {
            event: execution.event === 'SPLIT' ? ('FILL' as const) : execution.event,
            side: execution.side,
            quantity: new Decimal(execution.quantity),
            price: new Decimal(execution.price),
            fees: new Decimal(execution.fees),
          }
        : {
            event: 'SPLIT' as const,
            newShares: new Decimal(execution.split.newShares),
            oldShares: new Decimal(execution.split.oldShares),
          }),
    }));
    const multiplier = new Decimal(first?.instrument.multiplier ?? '1');
    return {
      symbol: first?.instrument.symbol ?? '',
      trips: buildRoundTrips(engine, { multiplier, timeZone: 'UTC', lotMethod: 'FIFO' }),
    };
  });
}

/** What a stated total should equal, as {@link StatedTotal} says, computed from the same file's executions. */
export function computedTotal(total: StatedTotal, { executions }: WholeFile): string {
  if (total.scope === 'SYMBOL_REALISED') {
    const trips = tradesOf(executions).filter(({ symbol }) => symbol === total.symbol);
    return netOf(trips).plus(total.leavesOut).toFixed(2);
  }
  const cash = executions.filter(({ instrument }) => instrument.assetClass !== 'FUTURE');
  const tied = tradesOf(cash).flatMap(({ symbol, trips }) =>
    trips.map(({ side, openQuantity, averageEntryPrice, openFees }) => {
      const multiplier =
        cash.find(({ instrument }) => instrument.symbol === symbol)?.instrument.multiplier ?? '1';
      const cost = openQuantity.times(averageEntryPrice).times(multiplier);
      return (side === 'LONG' ? cost : cost.negated()).plus(openFees);
    }),
  );
  return tied.reduce((sum, cost) => sum.minus(cost), netOf(tradesOf(cash))).toFixed(2);
}

/** Net P&L of all exits. */
export function netOf(trades: readonly { trips: RoundTrip[] }[]): Decimal {
  return trades.flatMap(({ trips }) => trips).reduce((sum, { netPnl }) => sum.plus(netPnl), new Decimal(0));
}
