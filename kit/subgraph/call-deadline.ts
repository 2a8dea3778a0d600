/** How long the router still waits for an answer, in whole milliseconds; clocks of two machines need not agree. */
export const DEADLINE_HEADER = 'x-deadline-ms';

/**
 * When a call that came at `arrivedAt` need not be answered any more, on the same clock. A call that names no time, or
 * nothing that is a time, has all of it.
 */
export function readDeadline(header: string | string[] | undefined, arrivedAt: number): number {
  if (typeof header !== 'string' || !/^\d{1,9}$/.test(header)) return Infinity;
  return arrivedAt + Number(header);
}
