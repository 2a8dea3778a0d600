/** Cost that one point pays for. A normal page costs one to three points. */
const COST_PER_POINT = 100;

/** Points that an operation of a cost weighs: at least 1, since every request is some work. */
export function pointsOf(cost: number): number {
  return Math.max(1, Math.ceil(cost / COST_PER_POINT));
}
