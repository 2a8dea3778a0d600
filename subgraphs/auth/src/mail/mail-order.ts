import type { Query } from '../../../../kit/database/session.ts';
import { createId } from '../../../../kit/id/create-id.ts';

/** What the person of a sign-up will be made of once the address is confirmed. */
export type PendingSignUp = {
  email: string;
  displayName: string;
  timeZone: string;
  baseCurrency: string;
  passwordHash: string;
};

/** Orders the mail that a sign-up leads to, in the caller's transaction: one statement, whoever has the address. */
export async function orderSignUpMail(query: Query, signUp: PendingSignUp, at: Date): Promise<void> {
  const { email, displayName, timeZone, baseCurrency, passwordHash } = signUp;
  await query({
    text: `insert into mail (id, purpose, address, display_name, time_zone, base_currency, password_hash, asked_at, due_at)
           values ($1, 'SIGN_UP', $2, $3, $4, $5, $6, $7, $7)`,
    values: [createId('mai'), email, displayName, timeZone, baseCurrency, passwordHash, at],
  });
}

/** Orders the mail with which a password is reset; there will be none if nobody has the address. */
export async function orderResetMail(query: Query, email: string, at: Date): Promise<void> {
  await query({
    text: `insert into mail (id, purpose, address, asked_at, due_at) values ($1, 'PASSWORD_RESET', $2, $3, $3)`,
    values: [createId('mai'), email, at],
  });
}
