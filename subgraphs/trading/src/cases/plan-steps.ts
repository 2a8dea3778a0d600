import { escapeLiteral } from 'pg';
import type { BoundStatement } from '../../../../kit/database/connection/lazy-transaction.ts';
import type { Query } from '../../../../kit/database/session.ts';
import { preferIndexes } from '../workspace/prefer-indexes.ts';
import type { Trader, TradingBench } from './trading-bench.ts';

export type Plan = {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Plan[];
  'Rows Removed by Filter'?: number;
};

/** All nodes of a plan. */
export function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

/** Rows that the plan touched, kept or not. */
export function touched(plan: Plan): number {
  return nodes(plan).reduce(
    (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
    0,
  );
}

/**
 * The plan of the first statement that `work` sends, executed under row-level security with the values that it binds.
 * `work` is answered no rows.
 */
export async function planOf(
  bench: TradingBench,
  { workspaceId }: Pick<Trader, 'workspaceId'>,
  work: (query: Query) => Promise<unknown>,
  explain: Explain = explainOnce,
): Promise<Plan> {
  return bench.database.asViewer({ workspaceId }, async (_em, query) => {
    const plans: Plan[] = [];
    const explaining: Query = async <Row extends object>(statement: BoundStatement) => {
      plans.push(await explain(query, statement));
      return [] as Row[];
    };
    await work(explaining);
    const [plan] = plans;
    if (!plan) throw new Error('No statement was sent.');
    return plan;
  });
}

type Explain = (query: Query, statement: BoundStatement) => Promise<Plan>;
type Explained = { 'QUERY PLAN': { Plan: Plan }[] };

const EXPLAIN = 'explain (analyze, format json)';

async function explainOnce(query: Query, { text, values = [] }: BoundStatement): Promise<Plan> {
  return planIn(await query<Explained>({ text: `${EXPLAIN} ${text}`, values }));
}

/** The plan that bulk work gets for a statement that it sends again and again: made once, for any values. */
export async function explainRepeated(query: Query, { text, values = [] }: BoundStatement): Promise<Plan> {
  await preferIndexes(query);
  await query({ text: 'set local plan_cache_mode = force_generic_plan' });
  await query({ text: `prepare repeated as ${text}` });
  const rows = await query<Explained>({
    text: `${EXPLAIN} execute repeated(${values.map(literal).join(', ')})`,
  });
  await query({ text: 'deallocate repeated' });
  return planIn(rows);
}

function planIn([row]: Explained[]): Plan {
  const [explained] = row?.['QUERY PLAN'] ?? [];
  if (!explained) throw new Error('PostgreSQL explained nothing.');
  return explained.Plan;
}

/** A value as SQL takes it without a parameter. */
function literal(value: unknown): string {
  return value === null ? 'null' : escapeLiteral(textOf(value));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(textOf(one))).join(',')}}`;
  return value instanceof Date ? value.toISOString() : String(value);
}
