import type { WorkspaceRole } from '../../../../kit/viewer/viewer.ts';
import { SCOPES, type Scope } from '../../../../schema/scopes.ts';

const ALL = Object.keys(SCOPES) as Scope[];

/**
 * The scopes of a session: whoever signed in may do all that their role allows. A key has some of its owner's, and never
 * one that the role does not have.
 */
export const ROLE_SCOPES: Readonly<Record<WorkspaceRole, readonly Scope[]>> = {
  OWNER: ALL,
  MEMBER: ALL.filter((scope) => scope !== 'billing:write'),
};
