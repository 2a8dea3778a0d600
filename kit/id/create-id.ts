import { typeid } from 'typeid-js';

/**
 * A new opaque id such as `trd_01jd3v…`: a TypeID, that is a prefix and a UUIDv7 in base 32. It sorts by time of
 * creation and holds 74 random bits. Kept as text from the database to the client, so nothing is translated.
 */
export function createId<P extends string>(prefix: P): `${P}_${string}` {
  return typeid(prefix).toString() as `${P}_${string}`;
}
