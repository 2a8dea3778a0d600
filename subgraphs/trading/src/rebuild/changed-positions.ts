import type { ChangedPosition } from './position-start.ts';

const SECOND_MS = 1_000;

/** Gathers which positions of an account changed, and since when. */
export function createChangedPositions() {
  const since = new Map<string, number>();
  return {
    /**
     * Notes that an execution came or went. The whole second counts as changed: one file may tell a fill to the second
     * that another tells to the millisecond, and the one decides whether the other counts.
     */
    add({ positionKey, executedAt }: { positionKey: string; executedAt: Date }): void {
      const second = Math.floor(executedAt.getTime() / SECOND_MS) * SECOND_MS;
      const known = since.get(positionKey);
      if (known === undefined || second < known) since.set(positionKey, second);
    },
    list: (): ChangedPosition[] =>
      [...since].map(([positionKey, time]) => ({ positionKey, changedAt: new Date(time) })),
  };
}
