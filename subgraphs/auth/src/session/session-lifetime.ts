const SECONDS = 1_000;
const DAYS = 24 * 60 * 60 * SECONDS;

/** A session ends when it was not used for this long … */
const IDLE_MS = 30 * DAYS;
/** … or this long after the password was last typed, however much it is used. */
const ABSOLUTE_MS = 90 * DAYS;

/**
 * For how long a refresh token that was used already is still answered with a fresh one: two tabs that wake up together
 * send the same cookie, and the slower one is no thief.
 */
export const REUSE_GRACE_MS = 10 * SECONDS;

/** When a session that began at `startedAt` and is used `now` ends unless it is used again. */
export function sessionExpiry(startedAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + IDLE_MS, startedAt.getTime() + ABSOLUTE_MS));
}
