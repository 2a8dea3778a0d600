/** A day's equity. */
type Point = { day: string; equity: string };

/** Where a curve runs in a box, as paths of SVG; `zero` is the height of the equity that it starts from. */
type Geometry = { line: string; area: string; zero: number };

const DAY_MS = 86_400_000;

/**
 * The curve of equity in a box of `width` × `height`, days along its width. Equity is held until the next point, so
 * the line has steps. Only pixels are worked out as floats here; no number that is shown comes from them.
 */
export function curveGeometry(
  start: string,
  points: readonly Point[],
  { width, height }: { width: number; height: number },
): Geometry {
  const levels = [start, ...points.map(({ equity }) => equity)].map(Number);
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const days = points.map(({ day }) => Date.parse(day) / DAY_MS);
  const first = (days[0] ?? 0) - 1;
  const span = (days.at(-1) ?? first + 1) - first;

  const x = (day: number) => round(((day - first) / span) * width);
  const y = (level: number) => round(high === low ? height / 2 : ((high - level) / (high - low)) * height);

  const zero = y(levels[0] ?? 0);
  const steps = days.map((day, at) => `H${x(day)}V${y(levels[at + 1] ?? 0)}`).join('');
  const line = `M0 ${zero}${steps}`;
  return { line, area: `${line}V${zero}H0Z`, zero };
}

/** A tenth of a pixel is as fine as anyone sees. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
