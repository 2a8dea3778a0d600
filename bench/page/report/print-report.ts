import type { Ratio } from '../measure/statistics.ts';
import type { ServerName } from '../measure/take-turns.ts';
import type { Figures, Line } from './summarise.ts';

const grouped = (value: number) => value.toLocaleString('en-US');
const milliseconds = (value: number | null) => (value === null ? '–' : value.toFixed(2));
const times = ({ value, lowest, highest }: Ratio) =>
  `${value.toFixed(2)}× (${lowest.toFixed(2)}–${highest.toFixed(2)})`;

/** Rows as text, each column as wide as its widest cell, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   ')}`)
    .join('\n');
}

function ratioTable(lines: readonly Line[]): string {
  const rows = lines.map(({ trades, atOnce, ratios }) => [
    grouped(trades),
    String(atOnce),
    times(ratios.cpu),
    times(ratios.p50),
    times(ratios.p99),
  ]);
  return table([['trades', 'at once', 'CPU per request', 'p50', 'p99'], ...rows]);
}

function growthTable(lines: readonly Line[]): string {
  const largest = Math.max(...lines.map(({ trades }) => trades));
  const smallest = Math.min(...lines.map(({ trades }) => trades));
  const find = (trades: number, atOnce: number) =>
    lines.find((line) => line.trades === trades && line.atOnce === atOnce)?.figures;
  const rows = [...new Set(lines.map(({ atOnce }) => atOnce))].map((atOnce) => {
    const [large, small] = [find(largest, atOnce), find(smallest, atOnce)];
    const growth = (server: ServerName, measure: 'p50' | 'cpu' | 'postgresCpu') => {
      const [after, before] = [large?.[server][measure], small?.[server][measure]];
      return after && before ? `${(after / before).toFixed(2)}×` : '–';
    };
    return [
      String(atOnce),
      growth('product', 'p50'),
      growth('product', 'cpu'),
      growth('product', 'postgresCpu'),
      growth('endpoint', 'p50'),
    ];
  });
  const heading = `${grouped(largest)} trades ÷ ${grouped(smallest)} trades`;
  return `${heading}\n${table([['at once', 'product p50', 'product CPU', 'PostgreSQL CPU', 'endpoint p50'], ...rows])}`;
}

function absoluteTable(lines: readonly Line[]): string {
  const cells = ({ requests, cpu, postgresCpu, p50, p99 }: Figures) => [
    grouped(requests),
    ...[cpu, postgresCpu, p50, p99].map(milliseconds),
  ];
  const rows = lines.flatMap(({ trades, atOnce, figures }) =>
    (['product', 'endpoint'] as const).map((server) => [
      grouped(trades),
      String(atOnce),
      server,
      ...cells(figures[server]),
    ]),
  );
  return table([['trades', 'at once', 'server', 'requests', 'CPU', 'PostgreSQL CPU', 'p50', 'p99'], ...rows]);
}

/** The report: ratios first, because times in milliseconds hold for this machine at this moment only. */
export function describeReport(lines: readonly Line[], rounds: number): string {
  return [
    `Product ÷ hand-written endpoint (lowest–highest of ${rounds} rounds)`,
    ratioTable(lines),
    '',
    `Growth with the history: ${growthTable(lines)}`,
    '',
    'Milliseconds on this machine, CPU per request',
    absoluteTable(lines),
    '',
  ].join('\n');
}
