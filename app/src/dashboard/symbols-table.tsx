import type { DashboardPageQuery } from '#client';
import { formatPercent } from '../format/number-format.ts';
import { Profit } from '../pieces/amount.tsx';
import { Link } from '../routing/location.tsx';

type Symbols = NonNullable<DashboardPageQuery['me']['performance']>['bySymbol'];

/** The most profitable symbols. */
export function SymbolsTable({ symbols }: { symbols: Symbols }) {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Symbol</th>
            <th scope="col" className="number">
              Realised
            </th>
            <th scope="col" className="number">
              Trades
            </th>
            <th scope="col" className="number">
              Win rate
            </th>
          </tr>
        </thead>
        <tbody>
          {symbols.edges.map(({ node }) => (
            <tr key={node.symbol}>
              <td className="symbol">
                <Link to={`/trades?symbol=${encodeURIComponent(node.symbol)}`}>{node.symbol}</Link>
              </td>
              <td className="number">
                <Profit money={node.realisedProfit} />
              </td>
              <td className="number">{node.trades.toLocaleString()}</td>
              <td className="number">{node.winRate === null ? '–' : formatPercent(node.winRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {symbols.pageInfo.hasNextPage && <p className="hint">The ten most profitable are shown.</p>}
    </div>
  );
}
