import { resolveOwnViewer } from '../../../../kit/viewer/require-viewer.ts';
import { requireCaller } from '../context.ts';
import type { QueryResolvers, ViewerResolvers } from '../generated/resolvers.ts';

/** `me`: the viewer token says who; the database is asked only for what is selected below. */
export const viewerQueries = {
  me: (_, _arguments, context) => ({ id: requireCaller(context).viewer.membershipId }),
} satisfies QueryResolvers;

export const viewerFields = {
  __resolveReference: (reference, { viewer }) => resolveOwnViewer(reference, viewer),
  person: (_, _arguments, context) => requireCaller(context).person(),
  workspace: (_, _arguments, context) => requireCaller(context).workspace(),
  role: (_, _arguments, context) => requireCaller(context).viewer.role,
} satisfies ViewerResolvers;
