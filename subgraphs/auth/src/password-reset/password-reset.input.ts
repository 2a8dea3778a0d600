import { z } from 'zod';
import { newPasswordField } from '../password/password.input.ts';
import { emailField } from '../person/profile.input.ts';

/** The argument of `requestPasswordReset`. */
export const requestPasswordResetInput = z.object({ email: emailField });

/** `ResetPasswordInput`. Of the token it is looked up whether it is one. */
export const resetPasswordInput = z.object({ token: z.string(), newPassword: newPasswordField });
