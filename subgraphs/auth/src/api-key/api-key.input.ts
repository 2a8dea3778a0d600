import { z } from 'zod';
import { isAddressRange } from '../../../../kit/net/address-list.ts';
import { KEY_SCOPES, type Scope } from '../../../../schema/scopes.ts';
import { displayNameField } from '../person/profile.input.ts';

const DAY_MS = 86_400_000;
const LONGEST_LIFE_DAYS = 730;
const LONGEST_OVERLAP_SECONDS = 7 * 86_400;
const LONGEST_LIST = 50;

const points = (most: number) =>
  z
    .int()
    .min(1, 'Take at least 1, or leave it out for no limit.')
    .max(most, `Take at most ${most.toLocaleString('en')}.`)
    .nullish()
    .transform((value) => value ?? null);

const limits = z.object({
  pointsPerMinute: points(1_000_000),
  pointsPerHour: points(10_000_000),
  pointsPerDay: points(100_000_000),
});

const distinct = (values: string[]) => [...new Set(values)];

const addresses = z
  .array(
    z.string().trim().toLowerCase().refine(isAddressRange, {
      error: 'Take an address or a range, such as "203.0.113.7", "203.0.113.0/24" or "2001:db8::/32".',
    }),
  )
  .max(LONGEST_LIST, `Name at most ${LONGEST_LIST}; a range takes many addresses at once.`)
  .transform(distinct);

/** An origin as browsers write it: lower case, no path, no usual port. */
const origins = z
  .array(
    z.string().transform((text, context) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      const bare = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
      if (bare) return url.origin;
      const error = 'Take an origin without a path, such as "https://app.example.com".';
      context.addIssue({ code: 'custom', message: error });
      return z.NEVER;
    }),
  )
  .max(LONGEST_LIST, `Name at most ${LONGEST_LIST}.`)
  .transform(distinct);

/** The scopes that somebody may give to a key: what they have themselves, as far as a key may have it. */
export function grantableScopes(held: readonly string[]): Scope[] {
  return KEY_SCOPES.filter((scope) => held.includes(scope));
}

/** `CreateApiKeyInput`, for somebody who holds these scopes. */
export function createApiKeyInput(held: readonly string[], now: Date) {
  const grantable = grantableScopes(held);
  return z.object({
    name: displayNameField,
    scopes: z
      .array(
        z.string().refine((scope) => grantable.some((each) => each === scope), {
          error: `Take scopes that you have and that a key may have: ${grantable.join(', ') || 'none'}.`,
        }),
      )
      .min(1, 'Name at least one scope.')
      .transform(distinct),
    expiresAt: z
      .date()
      .min(new Date(now.getTime() + 1), 'Take an instant in the future, or leave it out.')
      .max(
        new Date(now.getTime() + LONGEST_LIFE_DAYS * DAY_MS),
        `Take an instant at most ${LONGEST_LIFE_DAYS} days from now, or leave it out.`,
      )
      .nullish(),
    allowedAddresses: addresses.nullish(),
    allowedOrigins: origins.nullish(),
    limits: limits.nullish(),
  });
}

/** `UpdateApiKeyInput`: null is the same as left out. */
export const updateApiKeyInput = z.object({
  keyId: z.string(),
  name: displayNameField.nullish(),
  allowedAddresses: addresses.nullish(),
  allowedOrigins: origins.nullish(),
  limits: limits.nullish(),
});

/** `RotateApiKeyInput`. */
export const rotateApiKeyInput = z.object({
  keyId: z.string(),
  overlapSeconds: z
    .int()
    .min(0, 'Take 0 to end the present secret at once.')
    .max(LONGEST_OVERLAP_SECONDS, `Take at most ${LONGEST_OVERLAP_SECONDS}, which is 7 days.`),
});
