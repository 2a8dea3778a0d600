import { Temporal } from 'temporal-polyfill';

const RFC3339_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * A string that sorts as the instant does: UTC without the `Z` and without trailing zeros of the second's fraction
 * (as plain text `10:00:00.5Z` would sort before `10:00:00Z`). Throws RangeError on what is no ISO instant.
 */
export function instantKey(iso: string): string {
  const match = RFC3339_UTC.exec(iso);
  if (match === null) return Temporal.Instant.from(iso).toString().slice(0, -1);
  let end = iso.length - 1;
  if (match[1] === undefined) return iso.slice(0, end);
  while (iso[end - 1] === '0') end -= 1;
  if (iso[end - 1] === '.') end -= 1;
  return iso.slice(0, end);
}

type Ordered = { id: string; executedAt: string; sequence: number };

/** An item with its {@link instantKey}. */
export type Keyed<T> = { key: string; item: T };

/** A new array in the one order that results may depend on: instant, then sequence, then id. */
export function inExecutionOrder<T extends Ordered>(items: readonly T[]): Keyed<T>[] {
  const keyed = items.map((item) => ({ key: instantKey(item.executedAt), item }));
  return keyed.sort(
    (a, b) => compare(a.key, b.key) || a.item.sequence - b.item.sequence || compare(a.item.id, b.item.id),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
