import type { EntityManager } from '@mikro-orm/postgresql';
import type { Query } from '../../../../kit/database/session.ts';
import { writeEvents } from '../../../../kit/events/outbox/write-events.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { WORKSPACE_CREATED, type WorkspaceCreated } from '../../../../schema/events/workspace-created.ts';
import { Membership } from '../workspace/membership.entity.ts';
import { Workspace } from '../workspace/workspace.entity.ts';
import { Person } from './person.entity.ts';

/** What a person is made of. */
export type NewPerson = {
  email: string;
  displayName: string;
  timeZone: string;
  baseCurrency: string;
  passwordHash: string;
};

/**
 * Makes a person with a personal workspace that they own, and tells the others of it, in the caller's transaction.
 * Throws `UniqueConstraintViolationException` when the address is taken: it is all that two people can both choose.
 */
export async function makeOwner(em: EntityManager, query: Query, person: NewPerson, createdAt: Date) {
  const [personId, workspaceId, membershipId] = [createId('per'), createId('wsp'), createId('mbr')];
  const role = 'OWNER';
  const name = person.displayName;
  await em.insert(Person, { id: personId, ...person, createdAt });
  await em.insert(Workspace, { id: workspaceId, name, createdAt });
  await em.insert(Membership, { id: membershipId, personId, workspaceId, role, createdAt });
  const payload: WorkspaceCreated = {
    workspaceId,
    name,
    ownerId: personId,
    createdAt: createdAt.toISOString(),
  };
  await writeEvents(query, workspaceId, [{ topic: WORKSPACE_CREATED, payload }]);
  return { personId, workspaceId, membershipId, role } as const;
}
