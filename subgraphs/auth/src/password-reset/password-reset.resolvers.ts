import type { MutationResolvers } from '../generated/resolvers.ts';

/** How somebody who forgot their password gets in again. */
export const passwordResetMutations = {
  requestPasswordReset: (_, { email }, { passwordReset }) => passwordReset.request({ email }),
  resetPassword: (_, { input }, { passwordReset }) => passwordReset.reset(input),
} satisfies MutationResolvers;
