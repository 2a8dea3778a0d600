import { resolveOwnViewer } from '../../../../kit/viewer/require-viewer.ts';
import { requireCaller } from '../context.ts';
import type { ViewerResolvers } from '../generated/resolvers.ts';

export const viewerFields = {
  __resolveReference: (reference, { viewer }) => resolveOwnViewer(reference, viewer),
  subscription: (_, _arguments, context) => requireCaller(context).subscription(),
} satisfies ViewerResolvers;
