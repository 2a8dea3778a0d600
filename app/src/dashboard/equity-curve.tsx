import { useId } from 'react';
import type { DashboardPageQuery } from '#client';
import { formatDay } from '../format/day-format.ts';
import { formatMoney } from '../format/number-format.ts';
import { curveGeometry } from './curve-geometry.ts';

type Curve = NonNullable<DashboardPageQuery['me']['performance']>['equityCurve'];

const BOX = { width: 600, height: 280 };

/** Realised equity by day as a drawing, with what it shows in words beside it. */
export function EquityCurve({ curve }: { curve: Curve }) {
  const titleId = useId();
  const { points, startingEquity } = curve;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return <p>Nothing was realised on these days.</p>;

  const { line, area, zero } = curveGeometry(startingEquity.amount, points, BOX);
  const money = (amount: string) => formatMoney({ amount, currency: startingEquity.currency });
  const title = `Equity from ${money(startingEquity.amount)} to ${money(last.equity)}, ${formatDay(first.day)} to ${formatDay(last.day)}`;
  return (
    <figure className="figure">
      <svg
        className="curve"
        viewBox={`0 -4 ${BOX.width} ${BOX.height + 8}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={titleId}
      >
        <title id={titleId}>{title}</title>
        <path className="area" d={area} />
        <line className="zero" x1="0" x2={BOX.width} y1={zero} y2={zero} />
        <path className="line" d={line} />
      </svg>
      <figcaption className="ends">
        <span>
          {formatDay(first.day)}
          <br />
          from {money(startingEquity.amount)}
        </span>
        <span>
          {formatDay(last.day)}
          <br />
          to {money(last.equity)}
        </span>
      </figcaption>
    </figure>
  );
}
