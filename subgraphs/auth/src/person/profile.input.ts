import { z } from 'zod';

const MAXIMUM_NAME_LENGTH = 80;
const MAXIMUM_EMAIL_LENGTH = 254;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** An email address in the one form in which it is kept and compared: without surrounding space, in lower case. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('This is no email address.').max(MAXIMUM_EMAIL_LENGTH, 'Take a shorter address.'));

/** How the app greets a person. */
export const displayNameField = z
  .string()
  .trim()
  .refine((name) => name.length > 0 && [...name].length <= MAXIMUM_NAME_LENGTH, {
    error: `Take 1 to ${MAXIMUM_NAME_LENGTH} characters.`,
  })
  .refine((name) => !/\p{Cc}/u.test(name), { error: 'Leave out line breaks and control characters.' });

/** A time zone by its IANA name; a bare offset is refused, because it knows no daylight saving. */
export const timeZoneField = z.string().refine(isTimeZone, {
  error: 'Take an IANA time zone, such as "America/New_York".',
});

/** An ISO 4217 code. */
export const currencyField = z
  .string()
  .toUpperCase()
  .refine((code) => CURRENCIES.has(code), { error: 'Take an ISO 4217 currency code, such as "USD".' });

/** `UpdateProfileInput`: null is the same as left out. */
export const updateProfileInput = z.object({
  displayName: displayNameField.nullish(),
  timeZone: timeZoneField.nullish(),
  baseCurrency: currencyField.nullish(),
});

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
