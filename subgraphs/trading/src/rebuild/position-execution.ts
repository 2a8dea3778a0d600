import { Decimal } from '../../../../kit/decimal/decimal.ts';
import type { ExecutionEvent } from '../broker-files/parsed-row.ts';
import { INSTRUMENT_COLUMNS, type InstrumentRow } from '../execution/execution-row.ts';
import type { EngineExecution } from '../position/round-trip.ts';

/** A stored execution with all that deciding about trades takes. */
export type StoredPositionExecution = InstrumentRow & {
  id: string;
  positionKey: string;
  event: ExecutionEvent;
  side: 'BUY' | 'SELL';
  quantity: string;
  price: string;
  fees: string;
  /** ISO instant in UTC. */
  executedAt: string;
  sequence: number;
  brokerExecutionId: string | null;
  part: string | null;
  heldAfter: string | null;
  split: { newShares: string; oldShares: string } | null;
};

/** What {@link StoredPositionExecution} is read from, with `e` for the table. */
export const POSITION_COLUMNS = `e.id, e.position_key as "positionKey", ${INSTRUMENT_COLUMNS}, e.event, e.side, e.quantity,
  e.price, e.fees, to_char(e.executed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "executedAt",
  e.sequence, e.broker_execution_id as "brokerExecutionId", e.part, e.held_after as "heldAfter",
  case when e.event = 'SPLIT' then json_build_object('newShares', e.new_shares::text, 'oldShares', e.old_shares::text)
  end as split`;

/** The same as the position engine takes it. */
export function toEngine(execution: StoredPositionExecution): EngineExecution {
  const { id, executedAt, sequence, event, side, split } = execution;
  if (event === 'SPLIT') {
    const newShares = new Decimal(split?.newShares ?? 1);
    return { id, executedAt, sequence, event, newShares, oldShares: new Decimal(split?.oldShares ?? 1) };
  }
  return {
    id,
    executedAt,
    sequence,
    event,
    side,
    quantity: new Decimal(execution.quantity),
    price: new Decimal(execution.price),
    fees: new Decimal(execution.fees),
  };
}
