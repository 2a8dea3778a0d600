import type { Database } from '../../../../kit/database/database.ts';
import { checkInput, type InvalidInput } from '../../../../kit/graphql/failures.ts';
import { endResetsOf, findReset, LINK_INVALID, takeReset } from '../mail/mail-link.ts';
import { orderResetMail } from '../mail/mail-order.ts';
import type { MailWorker } from '../mail/mail-worker.ts';
import type { PasswordHasher } from '../password/password-hasher.ts';
import { Person } from '../person/person.entity.ts';
import type { SessionService } from '../session/session.service.ts';
import { requestPasswordResetInput, resetPasswordInput } from './password-reset.input.ts';

const MAIL_UNAVAILABLE = {
  __typename: 'MailUnavailable',
  code: 'MAIL_UNAVAILABLE',
  message: 'This installation sends no mail, so it cannot reset a password. Ask whoever runs it.',
} as const;

export type PasswordResetMailed = { __typename: 'PasswordResetMailed'; email: string };
export type PasswordWasReset = { __typename: 'PasswordWasReset'; at: Date };

export type PasswordResetService = ReturnType<typeof createPasswordResetService>;

/** Setting a new password by a link that only the address's owner gets. */
export function createPasswordResetService(options: {
  database: Database;
  hasher: PasswordHasher;
  sessions: SessionService;
  /** Null where no mail is sent. */
  mail: MailWorker | null;
  clock: () => Date;
}) {
  const { database, hasher, sessions, mail, clock } = options;
  return {
    /** Orders a mail. Whether anybody has the address is not even looked up before the answer. */
    async request(input: unknown): Promise<PasswordResetMailed | InvalidInput | typeof MAIL_UNAVAILABLE> {
      if (!mail) return MAIL_UNAVAILABLE;
      const checked = checkInput(requestPasswordResetInput, input);
      if (!checked.ok) return checked.failure;
      const { email } = checked.input;
      await database.asSystem('order a reset mail', (_em, query) => orderResetMail(query, email, clock()));
      mail.wake();
      return { __typename: 'PasswordResetMailed', email };
    },

    /** Sets the password, uses up every link of the person's, and ends all their sessions. */
    async reset(input: unknown): Promise<PasswordWasReset | InvalidInput | typeof LINK_INVALID> {
      const checked = checkInput(resetPasswordInput, input);
      if (!checked.ok) return checked.failure;
      const { token, newPassword } = checked.input;
      const find = () =>
        database.asSystem('look at a reset link', (_em, query) => findReset(query, token, clock()));
      // Twice, because nothing is hashed inside a transaction, nor for whoever has no link.
      if ((await find()) === null) return LINK_INVALID;
      const passwordHash = await hasher.hash(newPassword);
      return database.asSystem('reset a password', async (em, query) => {
        const personId = await takeReset(query, token, clock());
        if (personId === null) return LINK_INVALID;
        await em.nativeUpdate(Person, { id: personId }, { passwordHash });
        await endResetsOf(query, personId);
        await sessions.endAllOf(query, personId, 'PASSWORD_RESET');
        return { __typename: 'PasswordWasReset', at: clock() };
      });
    },
  };
}
