import { z } from 'zod';
import { MAXIMUM_PASSWORD_LENGTH, newPasswordField } from '../password/password.input.ts';
import { currencyField, displayNameField, emailField, timeZoneField } from '../person/profile.input.ts';

/** `SignUpInput`. */
export const signUpInput = z.object({
  email: emailField,
  password: newPasswordField,
  displayName: displayNameField,
  timeZone: timeZoneField,
  baseCurrency: currencyField,
});

/** `SignInInput`. Of the password only the length is checked: older ones may not follow today's rules. */
export const signInInput = z.object({
  email: emailField,
  password: z
    .string()
    .max(MAXIMUM_PASSWORD_LENGTH, `No password is longer than ${MAXIMUM_PASSWORD_LENGTH} characters.`),
});
