import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../../../../kit/database/database.ts';
import { writeEvents } from '../../../../kit/events/outbox/write-events.ts';
import { checkInput, type InvalidInput } from '../../../../kit/graphql/failures.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { WORKSPACE_CREATED, type WorkspaceCreated } from '../../../../schema/events/workspace-created.ts';
import type { PasswordHasher } from '../password/password-hasher.ts';
import { Person } from '../person/person.entity.ts';
import type { Device, OpenedSession, SessionService } from '../session/session.service.ts';
import { Membership } from '../workspace/membership.entity.ts';
import { Workspace } from '../workspace/workspace.entity.ts';
import { signUpInput } from './sign-in.input.ts';

const EMAIL_UNAVAILABLE = {
  __typename: 'EmailUnavailable',
  code: 'EMAIL_UNAVAILABLE',
  message: 'This address cannot be used for a new account. Sign in with it, or take another one.',
} as const;

export type SignUpService = ReturnType<typeof createSignUpService>;

/** Signing up: a person, their personal workspace, and their first session, all or nothing. */
export function createSignUpService(options: {
  database: Database;
  hasher: PasswordHasher;
  sessions: SessionService;
  clock: () => Date;
}) {
  const { database, hasher, sessions, clock } = options;

  async function createOwner(em: EntityManager, profile: Profile, passwordHash: string) {
    const [personId, workspaceId, membershipId] = [createId('per'), createId('wsp'), createId('mbr')];
    const createdAt = clock();
    const role = 'OWNER';
    await em.insert(Person, { id: personId, ...profile, passwordHash, createdAt });
    await em.insert(Workspace, { id: workspaceId, name: profile.displayName, createdAt });
    await em.insert(Membership, { id: membershipId, personId, workspaceId, role, createdAt });
    return { owner: { personId, workspaceId, membershipId, role } as const, createdAt };
  }

  return {
    async signUp(
      input: unknown,
      device: Device,
    ): Promise<OpenedSession | InvalidInput | typeof EMAIL_UNAVAILABLE> {
      const checked = checkInput(signUpInput, input);
      if (!checked.ok) return checked.failure;
      const { password, ...profile } = checked.input;
      const passwordHash = await hasher.hash(password);
      try {
        return await database.asSystem('sign-up', async (em, query) => {
          const { owner, createdAt } = await createOwner(em, profile, passwordHash);
          const payload: WorkspaceCreated = {
            workspaceId: owner.workspaceId,
            name: profile.displayName,
            ownerId: owner.personId,
            createdAt: createdAt.toISOString(),
          };
          await writeEvents(query, owner.workspaceId, [{ topic: WORKSPACE_CREATED, payload }]);
          return sessions.start(em, owner, device);
        });
      } catch (error) {
        // The address is the only thing here that two people can both choose.
        if (error instanceof UniqueConstraintViolationException) return EMAIL_UNAVAILABLE;
        throw error;
      }
    },
  };
}

type Profile = { email: string; displayName: string; timeZone: string; baseCurrency: string };
