import type { TradeRowFragment } from '#client';
import { formatInstant } from '../format/day-format.ts';
import { formatMeanPrice, formatNumber } from '../format/number-format.ts';
import { Profit } from '../pieces/amount.tsx';
import { Link } from '../routing/location.tsx';

/** A list of trades; each leads to its own page. */
export function TradesTable({
  trades,
  timeZone,
}: {
  trades: readonly TradeRowFragment[];
  timeZone: string | null;
}) {
  if (trades.length === 0) return <p>No trades here.</p>;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Symbol</th>
            <th scope="col">Side</th>
            <th scope="col">Opened</th>
            <th scope="col">Closed</th>
            <th scope="col" className="number">
              Quantity
            </th>
            <th scope="col" className="number">
              Entry
            </th>
            <th scope="col" className="number">
              Exit
            </th>
            <th scope="col" className="number">
              Net profit
            </th>
            <th scope="col">Tags</th>
          </tr>
        </thead>
        <tbody>
          {trades.map((trade) => (
            <Row key={trade.id} trade={trade} timeZone={timeZone ?? 'UTC'} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ trade, timeZone }: { trade: TradeRowFragment; timeZone: string }) {
  const { averageExitPrice, closedAt } = trade;
  return (
    <tr>
      <td className="symbol">
        <Link to={`/trades/${trade.id}`}>{trade.instrument.symbol}</Link>
      </td>
      <td>{trade.side === 'LONG' ? 'Long' : 'Short'}</td>
      <td className="when">{formatInstant(trade.openedAt, timeZone)}</td>
      <td className="when">
        {closedAt ? formatInstant(closedAt, timeZone) : `Open: ${formatNumber(trade.openQuantity, 8)}`}
      </td>
      <td className="number">{formatNumber(trade.quantity, 8)}</td>
      <td className="number">{formatMeanPrice(trade.averageEntryPrice)}</td>
      <td className="number">{averageExitPrice === null ? '–' : formatMeanPrice(averageExitPrice)}</td>
      <td className="number">
        <Profit money={trade.netProfit} />
      </td>
      <td>{trade.tags.join(', ')}</td>
    </tr>
  );
}
