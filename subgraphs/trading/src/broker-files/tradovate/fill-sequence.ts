/**
 * Tradovate numbers its fills in the order in which they happened, so the number decides among fills of one second.
 * Its last nine digits do, and fit 32 bits. `line` decides when it is no number.
 */
export function fillSequence(fillId: string, line: number): number {
  return /^\d+$/.test(fillId) ? Number(fillId.slice(-9)) : line;
}
