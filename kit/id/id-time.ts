import { TypeID } from 'typeid-js';

/** When an id of `createId` was made, to the millisecond. Throws for a text that is none. */
export function idTime(id: string): Date {
  // A UUIDv7 begins with 48 bits of milliseconds since the epoch (RFC 9562 §5.7).
  const milliseconds = TypeID.fromString(id).toUUID().replaceAll('-', '').slice(0, 12);
  return new Date(Number.parseInt(milliseconds, 16));
}
