import { MOST_POINTS } from './check-reservation.ts';

/** Cost that one point pays for. A normal page costs one to three points. */
const COST_PER_POINT = 100;

/** Points that an operation of a cost weighs: at least 1, since every request is some work; no more than can be counted. */
export function pointsOf(cost: number): number {
  return Math.min(MOST_POINTS, Math.max(1, Math.ceil(cost / COST_PER_POINT)));
}
