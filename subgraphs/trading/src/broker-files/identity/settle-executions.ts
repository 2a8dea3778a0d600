import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import type { ParsedExecution } from '../parsed-row.ts';

/** What {@link settleExecutions} needs of an execution, stored or just read. */
export type Settleable = Pick<
  ParsedExecution,
  | 'event'
  | 'side'
  | 'quantity'
  | 'fees'
  | 'executedAt'
  | 'sequence'
  | 'brokerExecutionId'
  | 'part'
  | 'heldAfter'
  | 'split'
>;

/**
 * The executions of one instrument in one account as they are to be matched into trades, whatever files they came
 * from and in whatever order those were imported. In: all that are stored. Out: in order of time.
 *
 * 1. Pieces of one fill become that fill again, their quantities and fees added up. Where another file tells the fill
 *    as a whole, the pieces are left out.
 * 2. An opening position fills up what earlier executions leave open: with h held in its direction before it, it
 *    counts min(quantity, max(0, heldAfter − h)), its fees in proportion, and is left out at 0. So a statement of 2022
 *    that begins with 95 shares adds none once the statement of 2020 brought the purchase of those 95.
 */
export function settleExecutions<E extends Settleable>(executions: readonly E[]): E[] {
  const whole = joinParts(executions).sort(byTime);
  const settled: E[] = [];
  let held = new Decimal(0);
  for (const execution of whole) {
    const effective = execution.event === 'OPENING_POSITION' ? topUp(execution, held) : execution;
    if (effective === null) continue;
    settled.push(effective);
    held = after(held, effective);
  }
  return settled;
}

function joinParts<E extends Settleable>(executions: readonly E[]): E[] {
  const wholes = new Set<string>();
  for (const { part, brokerExecutionId } of executions) {
    if (part === null && brokerExecutionId !== null) wholes.add(brokerExecutionId);
  }
  const joined = new Map<string, E>();
  const others: E[] = [];
  for (const execution of executions) {
    const { part, brokerExecutionId } = execution;
    if (part === null || brokerExecutionId === null) others.push(execution);
    else if (!wholes.has(brokerExecutionId)) {
      const before = joined.get(brokerExecutionId);
      joined.set(brokerExecutionId, before === undefined ? execution : add(before, execution));
    }
  }
  return [...others, ...joined.values()];
}

function add<E extends Settleable>(a: E, b: E): E {
  const quantity = decimalText(new Decimal(a.quantity).plus(b.quantity));
  return { ...a, quantity, fees: decimalText(new Decimal(a.fees).plus(b.fees)) };
}

function topUp<E extends Settleable>(execution: E, held: Decimal): E | null {
  const direction = execution.side === 'BUY' ? 1 : -1;
  const quantity = new Decimal(execution.quantity);
  const missing = new Decimal(execution.heldAfter ?? execution.quantity).minus(held.times(direction));
  // Held the other way round: the file and the executions before it contradict each other; the executions win.
  if (missing.lessThanOrEqualTo(0) || held.times(direction).lessThan(0)) return null;
  if (missing.greaterThanOrEqualTo(quantity)) return execution;
  const fees = new Decimal(execution.fees).times(missing).dividedBy(quantity);
  return { ...execution, quantity: decimalText(missing), fees: decimalText(fees) };
}

function after(held: Decimal, { event, side, quantity, split }: Settleable): Decimal {
  if (event === 'SPLIT') {
    return split === null ? held : held.times(split.newShares).dividedBy(split.oldShares);
  }
  return side === 'BUY' ? held.plus(quantity) : held.minus(quantity);
}

function byTime(a: Settleable, b: Settleable): number {
  if (a.executedAt !== b.executedAt) return Date.parse(a.executedAt) - Date.parse(b.executedAt);
  // Overlapping statements tell of the same opening with different steps: the lower step first, whoever came first.
  return a.sequence - b.sequence || Number(a.heldAfter ?? 0) - Number(b.heldAfter ?? 0);
}
