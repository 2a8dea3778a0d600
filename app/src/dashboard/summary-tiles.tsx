import type { ReactNode } from 'react';
import type { DashboardPageQuery } from '#client';
import { counted } from '../format/names.ts';
import { formatDuration, formatNumber, formatPercent } from '../format/number-format.ts';
import { Amount, Profit } from '../pieces/amount.tsx';

type Performance = NonNullable<DashboardPageQuery['me']['performance']>;

function Tile({ name, children, hint }: { name: string; children: ReactNode; hint?: string | undefined }) {
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd>
        {children}
        {hint && <div className="hint">{hint}</div>}
      </dd>
    </div>
  );
}

/** A number that may be undefined, such as a ratio without losses. */
function orDash(decimal: string | null, format: (decimal: string) => string): string {
  return decimal === null ? '–' : format(decimal);
}

/** How a run of wins or losses reads. */
function streak(length: number | null): string {
  if (length === null) return '–';
  if (length === 0) return 'None';
  return length > 0 ? counted(length, 'win') : counted(-length, 'loss', 'losses');
}

/** The numbers over the selected trades, the most telling first. */
export function SummaryTiles({
  summary,
  drawdown,
}: {
  summary: Performance['summary'];
  drawdown: Performance['equityCurve']['maxDrawdown'];
}) {
  const { holdingTime } = summary;
  const results = `${counted(summary.wins, 'win')}, ${counted(summary.losses, 'loss', 'losses')}, ${summary.breakevens} even`;
  return (
    <dl className="tiles">
      <Tile name="Realised profit" hint="After fees, with partial closes of open trades">
        <Profit money={summary.realisedProfit} />
      </Tile>
      <Tile name="Closed trades" hint={results}>
        {summary.trades.toLocaleString()}
      </Tile>
      <Tile name="Win rate">{orDash(summary.winRate, formatPercent)}</Tile>
      <Tile name="Profit factor">{orDash(summary.profitFactor, formatNumber)}</Tile>
      <Tile name="Expectancy" hint="Mean per trade">
        <Profit money={summary.expectancy} />
      </Tile>
      <Tile name="Average win">
        <Profit money={summary.averageWin} />
      </Tile>
      <Tile name="Average loss">
        <Profit money={summary.averageLoss} />
      </Tile>
      <Tile name="Payoff ratio">{orDash(summary.payoffRatio, formatNumber)}</Tile>
      <Tile name="Largest win">
        <Profit money={summary.largestWin} />
      </Tile>
      <Tile name="Largest loss">
        <Profit money={summary.largestLoss} />
      </Tile>
      <Tile
        name="Deepest fall"
        hint={drawdown?.fraction ? `${formatPercent(drawdown.fraction)} of the peak` : undefined}
      >
        <Amount money={drawdown?.amount ?? null} />
      </Tile>
      <Tile name="Closed trades before fees">
        <Profit money={summary.grossProfit} />
      </Tile>
      <Tile name="Their fees">
        <Amount money={summary.fees} />
      </Tile>
      <Tile name="Closed trades after fees">
        <Profit money={summary.netProfit} />
      </Tile>
      <Tile name="System quality">{orDash(summary.systemQualityNumber, formatNumber)}</Tile>
      <Tile name="Kelly fraction">{orDash(summary.kellyFraction, formatPercent)}</Tile>
      <Tile
        name="Present run"
        hint={`Longest: ${streak(summary.longestWinStreak)}, ${streak(summary.longestLossStreak === null ? null : -summary.longestLossStreak)}`}
      >
        {streak(summary.currentStreak)}
      </Tile>
      <Tile
        name="Mean time held"
        hint={`Wins ${orDash(holdingTime.meanOfWins, formatDuration)}, losses ${orDash(holdingTime.meanOfLosses, formatDuration)}`}
      >
        {orDash(holdingTime.mean, formatDuration)}
      </Tile>
      <Tile name="Expectancy in R">{orDash(summary.expectancyR, formatNumber)}</Tile>
    </dl>
  );
}
