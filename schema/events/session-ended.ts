import { z } from 'zod';

/** Topic on which auth tells that a session ended before its access tokens did. */
export const SESSION_ENDED = 'session.ended';

/** From now on no access token of the session may be accepted, whatever its expiry says. */
export const sessionEnded = z.object({
  sessionId: z.string(),
  /** Instant, RFC 3339 UTC. */
  endedAt: z.iso.datetime(),
});
export type SessionEnded = z.infer<typeof sessionEnded>;
