import type { TradePageQuery } from '#client';
import { formatInstant } from '../format/day-format.ts';
import { formatNumber, formatPrice } from '../format/number-format.ts';
import { Amount } from '../pieces/amount.tsx';

type Fills = NonNullable<TradePageQuery['me']['trade']>['fills'];

/** The executions that a trade is made of, the earliest first. */
export function FillsTable({ fills, timeZone }: { fills: Fills; timeZone: string }) {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Part</th>
            <th scope="col">Side</th>
            <th scope="col" className="number">
              Quantity
            </th>
            <th scope="col" className="number">
              Price
            </th>
            <th scope="col" className="number">
              Fees
            </th>
            <th scope="col">Broker's id</th>
          </tr>
        </thead>
        <tbody>
          {fills.edges.map(({ cursor, node }) => (
            <tr key={cursor}>
              <td className="when">{formatInstant(node.execution.executedAt, timeZone)}</td>
              <td>{node.role === 'ENTRY' ? 'Entry' : 'Exit'}</td>
              <td>{node.execution.side === 'BUY' ? 'Bought' : 'Sold'}</td>
              <td className="number">{formatNumber(node.quantity, 8)}</td>
              <td className="number">{formatPrice(node.execution.price)}</td>
              <td className="number">
                <Amount money={node.fees} />
              </td>
              <td>{node.execution.brokerExecutionId ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
