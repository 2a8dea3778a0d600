import { people } from '../migrations/0001-people.ts';
import { sessions } from '../migrations/0002-sessions.ts';
import { outbox } from '../migrations/0003-outbox.ts';
import { apiKeys } from '../migrations/0004-api-keys.ts';
import { mail } from '../migrations/0005-mail.ts';
import { Person } from './person/person.entity.ts';
import { RefreshToken } from './session/refresh/refresh-token.entity.ts';
import { Session } from './session/session.entity.ts';
import { Membership } from './workspace/membership.entity.ts';
import { Workspace } from './workspace/workspace.entity.ts';

export const entities = [Person, Workspace, Membership, Session, RefreshToken];

/** In order. */
export const migrations = [people, sessions, outbox, apiKeys, mail];
