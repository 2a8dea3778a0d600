import { percentile, type Ratio, ratioOf } from '../measure/statistics.ts';
import type { Batch, ServerName } from '../measure/take-turns.ts';

/** What one server took; milliseconds, CPU for each request. */
export type Figures = { requests: number; cpu: number; postgresCpu: number | null; p50: number; p99: number };

const MEASURES = ['cpu', 'p50', 'p99'] as const;

/** Both servers on one account at one concurrency. */
export type Line = {
  trades: number;
  atOnce: number;
  figures: Record<ServerName, Figures>;
  ratios: Record<(typeof MEASURES)[number], Ratio>;
};

/** The figures of batches taken together. */
export function figuresOf(batches: readonly Batch[]): Figures {
  const latencies = batches.flatMap((batch) => batch.latencies);
  const perRequest = (total: number) => total / latencies.length;
  const postgres = batches.map((batch) => batch.postgresCpu);
  return {
    requests: latencies.length,
    cpu: perRequest(batches.reduce((sum, batch) => sum + batch.cpu, 0)),
    postgresCpu: postgres.includes(null)
      ? null
      : perRequest(postgres.reduce<number>((sum, cpu) => sum + (cpu ?? 0), 0)),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

/** One line for each account and concurrency, in the order in which they were measured. */
export function summarise(batches: readonly Batch[]): Line[] {
  const contests = Map.groupBy(batches, ({ trades, atOnce }) => `${trades} ${atOnce}`);
  return [...contests.values()].map((contest) => {
    const [first] = contest;
    const figures = bothFigures(contest);
    const rounds = [...Map.groupBy(contest, (batch) => batch.round).values()].map(bothFigures);
    const ratio = (measure: (typeof MEASURES)[number]) => {
      const pick = ({ product, endpoint }: Record<ServerName, Figures>) => ({
        product: product[measure],
        endpoint: endpoint[measure],
      });
      return ratioOf(pick(figures), rounds.map(pick));
    };
    return {
      trades: first?.trades ?? 0,
      atOnce: first?.atOnce ?? 0,
      figures,
      ratios: { cpu: ratio('cpu'), p50: ratio('p50'), p99: ratio('p99') },
    };
  });
}

function bothFigures(batches: readonly Batch[]): Record<ServerName, Figures> {
  const of = (server: ServerName) => figuresOf(batches.filter((batch) => batch.server === server));
  return { product: of('product'), endpoint: of('endpoint') };
}
