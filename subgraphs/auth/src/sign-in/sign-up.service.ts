import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Database } from '../../../../kit/database/database.ts';
import { checkInput, type InvalidInput } from '../../../../kit/graphql/failures.ts';
import { endSignUpsOf, LINK_INVALID, takeSignUp } from '../mail/mail-link.ts';
import { orderSignUpMail } from '../mail/mail-order.ts';
import type { MailWorker } from '../mail/mail-worker.ts';
import type { PasswordHasher } from '../password/password-hasher.ts';
import { makeOwner, type NewPerson } from '../person/make-owner.ts';
import type { Device, OpenedSession, SessionService } from '../session/session.service.ts';
import { signUpInput } from './sign-in.input.ts';

const EMAIL_UNAVAILABLE = {
  __typename: 'EmailUnavailable',
  code: 'EMAIL_UNAVAILABLE',
  message: 'This address cannot be used for a new account. Sign in with it, or take another one.',
} as const;

/** The answer to a new address and to a taken one. */
export type SignUpMailed = { __typename: 'SignUpMailed'; email: string };

export type SignUpService = ReturnType<typeof createSignUpService>;

/**
 * Signing up: a person, their personal workspace, and their first session, all or nothing. Where mail is sent, nothing
 * is made before the address was confirmed, and the answer does not depend on whether it is taken.
 */
export function createSignUpService(options: {
  database: Database;
  hasher: PasswordHasher;
  sessions: SessionService;
  /** Null where no mail is sent. */
  mail: MailWorker | null;
  clock: () => Date;
}) {
  const { database, hasher, sessions, mail, clock } = options;

  async function askByMail(worker: MailWorker, person: NewPerson): Promise<SignUpMailed> {
    await database.asSystem('order a sign-up mail', (_em, query) => orderSignUpMail(query, person, clock()));
    worker.wake();
    return { __typename: 'SignUpMailed', email: person.email };
  }

  async function unlessTaken<T, F>(work: Promise<T>, taken: F): Promise<T | F> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) return taken;
      throw error;
    }
  }

  return {
    async signUp(
      input: unknown,
      device: Device,
    ): Promise<OpenedSession | SignUpMailed | InvalidInput | typeof EMAIL_UNAVAILABLE> {
      const checked = checkInput(signUpInput, input);
      if (!checked.ok) return checked.failure;
      const { password, ...profile } = checked.input;
      const person = { ...profile, passwordHash: await hasher.hash(password) };
      if (mail) return askByMail(mail, person);
      const signedUp = database.asSystem('sign-up', async (em, query) =>
        sessions.start(em, await makeOwner(em, query, person, clock()), device),
      );
      return unlessTaken(signedUp, EMAIL_UNAVAILABLE);
    },

    /** Makes the person whose address a link confirms, once, and signs them in. */
    async confirm(token: string, device: Device): Promise<OpenedSession | typeof LINK_INVALID> {
      const confirmed = database.asSystem('confirm a sign-up', async (em, query) => {
        const person = await takeSignUp(query, token, clock());
        if (!person) return LINK_INVALID;
        await endSignUpsOf(query, person.email);
        return sessions.start(em, await makeOwner(em, query, person, clock()), device);
      });
      // Somebody with the same address was quicker.
      return unlessTaken(confirmed, LINK_INVALID);
    },
  };
}
