import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Owner of everything a trader has. */
export const Workspace = defineEntity({
  name: 'Workspace',
  tableName: 'workspace',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    createdAt: p.datetime(),
  },
});
export type WorkspaceRow = InferEntity<typeof Workspace>;
