import type { Query } from '../../../../kit/database/session.ts';
import { Decimal, decimalText } from '../../../../kit/decimal/decimal.ts';
import type { StatedTotal } from '../broker-files/parsed-row.ts';
import type { IssueRow } from '../import/import-page.ts';
import { buildPosition, type TradingAccount } from '../rebuild/build-position.ts';
import { POSITION_COLUMNS, type StoredPositionExecution } from '../rebuild/position-execution.ts';
import type { ImportJob } from './import-job.ts';

/** A file rounds each of its figures; less than this is no difference. */
const ONE_CENT = new Decimal('0.01');

/** A warning for each total of the file that differs from what the executions of the file alone come to. */
export async function checkStatedTotals(
  query: Query,
  job: ImportJob,
  account: TradingAccount,
  totals: readonly StatedTotal[],
): Promise<IssueRow[]> {
  const warnings: IssueRow[] = [];
  for (const total of totals) {
    const ofFile =
      total.scope === 'SYMBOL_REALISED'
        ? await realised(query, job, account, total)
        : await cashChange(query, job, total);
    const computed = ofFile.plus(total.leavesOut);
    if (computed.minus(total.amount).abs().lessThan(ONE_CENT)) continue;
    warnings.push(difference(total, computed));
  }
  return warnings;
}

function difference(total: StatedTotal, computed: Decimal): IssueRow {
  const { amount, currency, symbol } = total;
  const what = symbol === null ? 'a change of cash' : `a realised profit for ${symbol}`;
  const message = `The file states ${what} of ${amount} ${currency}, but its executions come to ${decimalText(computed.toDecimalPlaces(6))} ${currency}. Compare the trades with the statement; rows that could not be read are listed here too.`;
  return { kind: 'WARNING', code: 'STATED_TOTAL_DIFFERS', line: total.line, text: null, message };
}

/** Net profit of the exits of a symbol, as if the account held nothing but this file. */
async function realised(
  query: Query,
  { id, workspaceId }: ImportJob,
  account: TradingAccount,
  { symbol, currency }: StatedTotal,
): Promise<Decimal> {
  const executions = await query<StoredPositionExecution>({
    text: `select ${POSITION_COLUMNS} from execution e
      where e.workspace_id = $1 and e.account_id = $2 and e.symbol = $3 and e.currency = $4
        and exists (select from import_execution i where i.import_id = $5 and i.execution_id = e.id)
      order by e.position_key, e.executed_at, e.sequence, e.id`,
    values: [workspaceId, account.id, symbol, currency, id],
  });
  const positions = Map.groupBy(executions, ({ positionKey }) => positionKey);
  return [...positions.values()]
    .flatMap((position) => buildPosition(position, null, account))
    .reduce((sum, { netPnl }) => sum.plus(netPnl.toFixed()), new Decimal(0));
}

/** What the executions moved in cash: everything but futures, which pay no price. */
async function cashChange(
  query: Query,
  { id, workspaceId }: ImportJob,
  { currency }: StatedTotal,
): Promise<Decimal> {
  const [row] = await query<{ cash: string }>({
    text: `select coalesce(sum(
        case e.side when 'SELL' then 1 else -1 end * e.price * e.quantity * e.multiplier - e.fees), 0) as cash
      from import_execution i join execution e on e.id = i.execution_id
      where i.workspace_id = $1 and i.import_id = $2 and e.currency = $3 and e.asset_class <> 'FUTURE'
        and e.event not in ('SPLIT', 'OPENING_POSITION')`,
    values: [workspaceId, id, currency],
  });
  return new Decimal(row?.cash ?? 0);
}
