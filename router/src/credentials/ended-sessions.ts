/** Access tokens live 10 minutes; after that long an ended session needs no entry any more. One minute for clocks. */
const REMEMBERED_MS = 11 * 60_000;

export type EndedSessions = { add(sessionId: string): void; has(sessionId: string): boolean };

/** The sessions that ended before their access tokens did. Nothing is forgotten early, however many there are. */
export function createEndedSessions(clock: () => Date): EndedSessions {
  const forgottenAt = new Map<string, number>();

  function forgetOld(now: number): void {
    // In order of insertion, which is that of time.
    for (const [sessionId, time] of forgottenAt) {
      if (time > now) return;
      forgottenAt.delete(sessionId);
    }
  }

  return {
    add(sessionId) {
      const now = clock().getTime();
      forgetOld(now);
      forgottenAt.delete(sessionId);
      forgottenAt.set(sessionId, now + REMEMBERED_MS);
    },
    has: (sessionId) => forgottenAt.has(sessionId),
  };
}
