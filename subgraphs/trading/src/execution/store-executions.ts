import { insertRows } from '../../../../kit/database/columns/insert-rows.ts';
import type { Query } from '../../../../kit/database/session.ts';
import { Decimal, decimalText } from '../../../../kit/decimal/decimal.ts';
import { executionIdentity } from '../broker-files/identity/execution-identity.ts';
import type { ParsedExecution } from '../broker-files/parsed-row.ts';
import { createDayOf } from '../position/lots/calendar-day.ts';
import { instantKey } from '../position/lots/execution-order.ts';
import { executionId, positionKey } from './execution-id.ts';

/** The account that executions go into. */
export type StoringAccount = { id: string; timeZone: string };

/** An execution with its row's identity; `isNew` once it was stored. */
export type StoredExecution = { id: string; positionKey: string; executedAt: Date; isNew: boolean };

/** Stores executions that the account does not have yet. Answers each one given, in order. */
export type StoreExecutions = (executions: readonly ParsedExecution[]) => Promise<StoredExecution[]>;

/**
 * Makes what stores executions into one account. `recorded`: sent by themselves and not in a file, so that undoing an
 * import leaves them. Remembers the bounds of the last day, hence one for each account and file.
 */
export function createExecutionStore(
  query: Query,
  options: { workspaceId: string; account: StoringAccount; recorded: boolean },
): StoreExecutions {
  const { workspaceId, account, recorded } = options;
  const dayOf = createDayOf(account.timeZone);

  const multipliers = new Map<string, string>();
  /** "100.0" and "100" are the same point value; a file has few, on many rows. */
  function plainMultiplier(text: string): string {
    const plain = multipliers.get(text) ?? decimalText(new Decimal(text));
    multipliers.set(text, plain);
    return plain;
  }

  function toRow(execution: ParsedExecution) {
    const { instrument, split } = execution;
    // Finer than a millisecond is not kept; the sequence decides among equal instants.
    const executedAt = new Date(execution.executedAt).toISOString();
    const multiplier = plainMultiplier(instrument.multiplier);
    return {
      id: executionId(account.id, executionIdentity(execution)),
      workspace_id: workspaceId,
      account_id: account.id,
      position_key: positionKey({ ...instrument, multiplier }, execution.roundTrip),
      symbol: instrument.symbol,
      asset_class: instrument.assetClass,
      currency: instrument.currency,
      multiplier,
      underlying: instrument.underlying,
      expiry: instrument.expiry,
      strike: instrument.strike,
      option_right: instrument.right,
      event: execution.event,
      side: execution.side,
      quantity: execution.quantity,
      price: execution.price,
      fees: execution.fees,
      executed_at: executedAt,
      executed_on: dayOf(instantKey(executedAt)),
      sequence: execution.sequence,
      broker_execution_id: execution.brokerExecutionId,
      part: execution.part,
      new_shares: split?.newShares ?? null,
      old_shares: split?.oldShares ?? null,
      held_after: execution.heldAfter,
      recorded,
    };
  }

  return async (executions) => {
    const rows = executions.map(toRow);
    const inserted = await insertRows<(typeof rows)[number], { id: string }>(query, {
      table: 'execution',
      columns: COLUMNS,
      rows,
      suffix: 'on conflict (id) do nothing returning id',
    });
    const fresh = new Set(inserted.map(({ id }) => id));
    return rows.map((row) => ({
      id: row.id,
      positionKey: row.position_key,
      executedAt: new Date(row.executed_at),
      isNew: fresh.delete(row.id),
    }));
  };
}

const COLUMNS = {
  id: 'text',
  workspace_id: 'text',
  account_id: 'text',
  position_key: 'text',
  symbol: 'text',
  asset_class: 'text',
  currency: 'text',
  multiplier: 'numeric',
  underlying: 'text',
  expiry: 'date',
  strike: 'numeric',
  option_right: 'text',
  event: 'text',
  side: 'text',
  quantity: 'numeric',
  price: 'numeric',
  fees: 'numeric',
  executed_at: 'timestamptz',
  executed_on: 'date',
  sequence: 'integer',
  broker_execution_id: 'text',
  part: 'text',
  new_shares: 'numeric',
  old_shares: 'numeric',
  held_after: 'numeric',
  recorded: 'boolean',
} as const;
