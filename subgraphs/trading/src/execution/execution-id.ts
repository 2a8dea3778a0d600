import { hash } from 'node:crypto';
import { TypeID } from 'typeid-js';

/**
 * The id of an execution: the same whenever the account is told of the same execution again, so that one is never
 * stored twice, trades find their fills after an undo, and ties of time are broken alike in whatever order files
 * come. 122 bits of SHA-256 over the account's own unguessable id, in the form of a UUIDv8.
 */
export function executionId(accountId: string, identity: string): string {
  const bytes = hash('sha256', `${accountId}\n${identity}`, 'buffer').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return TypeID.fromUUIDBytes('exe', bytes).toString();
}

/**
 * What executions have in common that are matched with each other: the contract with its point value, and, where the
 * file itself says which rows belong together, that.
 */
export function positionKey(
  instrument: { symbol: string; assetClass: string; currency: string; multiplier: string },
  roundTrip: string | null,
): string {
  const { symbol, assetClass, currency, multiplier } = instrument;
  return JSON.stringify([
    symbol,
    assetClass,
    currency,
    multiplier,
    ...(roundTrip === null ? [] : [roundTrip]),
  ]);
}
