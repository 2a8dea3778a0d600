import { UNCOUNTED } from './counting/limiter-class.ts';
import type { FieldLimit } from './read-limits.ts';

/** `RateLimited` of the shared schema. */
export type RateLimited = {
  __typename: 'RateLimited';
  code: 'RATE_LIMITED';
  message: string;
  limited: string;
  limit: number;
  windowSeconds: number;
  retryAfterSeconds: number;
};

/** `LimitsUnavailable` of the shared schema. */
export type LimitsUnavailable = {
  __typename: 'LimitsUnavailable';
  code: 'LIMITS_UNAVAILABLE';
  message: string;
  retryAfterSeconds: number;
};

const UNITS = [
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time as people say it, in its largest fitting unit and rounded up: "15 minutes", "1 hour". */
export function spokenDuration(seconds: number): string {
  const [unit, size] = UNITS.find(([, size]) => seconds >= size) ?? ['second', 1];
  const count = Math.max(1, Math.ceil(seconds / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Whole seconds to wait, rounded up, so that nobody comes back too early. */
const inSeconds = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1_000));

/** The answer to a call over its limit. */
export function rateLimited(
  limit: FieldLimit,
  refused: { field: string; allowed: number; msBeforeNext: number },
): RateLimited {
  const retryAfterSeconds = inSeconds(refused.msBeforeNext);
  const perWindow = `${refused.allowed} in ${spokenDuration(limit.duration)}`;
  const remedy = limit.planLimit ? ', or change the plan' : '';
  return {
    __typename: 'RateLimited',
    code: 'RATE_LIMITED',
    message: `Too many ${limit.counts}: ${perWindow} are allowed. Try again in ${spokenDuration(retryAfterSeconds)}${remedy}.`,
    limited: refused.field,
    limit: refused.allowed,
    windowSeconds: limit.duration,
    retryAfterSeconds,
  };
}

/** The answer to a call that could not be counted and must not go uncounted. */
export function limitsUnavailable(): LimitsUnavailable {
  const retryAfterSeconds = inSeconds(UNCOUNTED.msBeforeNext);
  return {
    __typename: 'LimitsUnavailable',
    code: 'LIMITS_UNAVAILABLE',
    message: `This cannot be checked against its limits right now, so it was not done. Try again in ${spokenDuration(retryAfterSeconds)}.`,
    retryAfterSeconds,
  };
}
