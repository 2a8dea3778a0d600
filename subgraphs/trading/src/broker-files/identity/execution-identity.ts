import { hash } from 'node:crypto';
import type { ParsedExecution } from '../parsed-row.ts';

/**
 * The name of an execution within its account, the same whenever a file tells of it again. By the broker's id
 * (and, of a fill told piece by piece, the piece); else by what the file says of it and its number among rows of that
 * file that say the same, so that
 * - the same file, or one that overlaps it, brings it once;
 * - two fills that are alike to the last letter in one file are two;
 * - fees, the zone that times are read in and the point value may be corrected without making it another.
 *
 * Two files cannot be told apart from one that was cut: alike rows that a cut separates count as one, because the
 * same two files could be two exports that overlap in that row. Any other cut changes nothing.
 */
export function executionIdentity(execution: ParsedExecution): string {
  if (execution.brokerExecutionId !== null) {
    const part = execution.part === null ? '' : `/${execution.part}`;
    return `id:${execution.brokerExecutionId}${part}`;
  }
  return `row:${digest(executionContent(execution))}#${execution.occurrence}`;
}

/** What the file says of an execution that has no id. Alike texts are alike rows. */
export function executionContent(execution: ParsedExecution): string {
  const { instrument, event, side, quantity, price, statedAt, orderId, roundTrip, heldAfter } = execution;
  return JSON.stringify([
    instrument.symbol,
    instrument.assetClass,
    instrument.currency,
    event,
    side,
    quantity,
    price,
    statedAt,
    orderId,
    roundTrip,
    heldAfter,
  ]);
}

/** 132 bits of SHA-256, in 22 letters, digits, `-` and `_`. */
export function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
