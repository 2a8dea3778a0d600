import type { Database } from '../../../../kit/database/database.ts';
import { checkInput, type InvalidInput } from '../../../../kit/graphql/failures.ts';
import type { PasswordHasher } from '../password/password-hasher.ts';
import { Person } from '../person/person.entity.ts';
import type { Device, OpenedSession, SessionService } from '../session/session.service.ts';
import { signInInput } from './sign-in.input.ts';
import { findSubject } from './sign-in.queries.ts';

const INVALID_CREDENTIALS = {
  __typename: 'InvalidCredentials',
  code: 'INVALID_CREDENTIALS',
  message: 'The email address and the password do not belong together. Check both and try again.',
} as const;

export type SignInService = ReturnType<typeof createSignInService>;

/** Signing in. Whether an address is registered shows neither in the answer nor in the work that precedes it. */
export function createSignInService(options: {
  database: Database;
  hasher: PasswordHasher;
  sessions: SessionService;
}) {
  const { database, hasher, sessions } = options;
  return {
    async signIn(
      input: unknown,
      device: Device,
    ): Promise<OpenedSession | InvalidInput | typeof INVALID_CREDENTIALS> {
      const checked = checkInput(signInInput, input);
      if (!checked.ok) return checked.failure;
      const { email, password } = checked.input;
      const person = await database.asSystem('sign-in lookup', (em) =>
        em.findOne(Person, { email }, { fields: ['id', 'passwordHash'] }),
      );
      // No transaction is open here: hashing takes longer than everything else, and connections are few.
      const matches = await hasher.verify(person?.passwordHash ?? null, password);
      if (!person || !matches) return INVALID_CREDENTIALS;
      const raised = hasher.isOutdated(person.passwordHash) ? await hasher.hash(password) : null;
      return database.asSystem('sign-in', async (em, query) => {
        const { id, passwordHash } = person;
        if (raised !== null) await em.nativeUpdate(Person, { id, passwordHash }, { passwordHash: raised });
        const subject = await findSubject(query, id, raised ?? passwordHash);
        return subject ? sessions.start(em, subject, device) : INVALID_CREDENTIALS;
      });
    },
  };
}
