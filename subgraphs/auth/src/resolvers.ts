import type { Resolvers } from './generated/resolvers.ts';
import { personFields, personMutations } from './person/person.resolvers.ts';
import { signInMutations } from './sign-in/sign-in.resolvers.ts';
import { viewerFields, viewerQueries } from './viewer/viewer.resolvers.ts';
import { workspaceFields } from './workspace/workspace.resolvers.ts';

export const resolvers: Resolvers = {
  Query: viewerQueries,
  Mutation: { ...signInMutations, ...personMutations },
  Viewer: viewerFields,
  Person: personFields,
  Workspace: workspaceFields,
};
