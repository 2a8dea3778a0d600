import type { EntityManager } from '@mikro-orm/postgresql';
import type { Query } from '../../../../kit/database/session.ts';

/** What a service works with: one transaction in one workspace, and the time. */
export type WorkspaceScope = {
  workspaceId: string;
  em: EntityManager;
  query: Query;
  clock: () => Date;
};
