import { defineEntity, p } from '@mikro-orm/core';
import type { WorkspaceRole } from '../../../../kit/viewer/viewer.ts';

/** A person in a workspace. Its id is what the graph calls `Viewer.id`. */
export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    id: p.string().primary(),
    personId: p.string(),
    workspaceId: p.string(),
    role: p.string().$type<WorkspaceRole>(),
    createdAt: p.datetime(),
  },
});
