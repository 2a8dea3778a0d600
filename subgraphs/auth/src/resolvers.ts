import { apiKeyMutations, apiKeyViewerFields } from './api-key/api-key.resolvers.ts';
import { grantMutations, grantQueries } from './api-key/grant/grant.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { passwordResetMutations } from './password-reset/password-reset.resolvers.ts';
import { personFields, personMutations } from './person/person.resolvers.ts';
import { signInMutations } from './sign-in/sign-in.resolvers.ts';
import { viewerFields, viewerQueries } from './viewer/viewer.resolvers.ts';
import { workspaceFields } from './workspace/workspace.resolvers.ts';

export const resolvers: Resolvers = {
  Query: { ...viewerQueries, ...grantQueries },
  Mutation: {
    ...signInMutations,
    ...passwordResetMutations,
    ...personMutations,
    ...apiKeyMutations,
    ...grantMutations,
  },
  Viewer: { ...viewerFields, ...apiKeyViewerFields },
  Person: personFields,
  Workspace: workspaceFields,
};
