import type { MutationResolvers } from '../generated/resolvers.ts';

/** How sessions begin, go on and end. */
export const signInMutations = {
  signUp: async (_, { input }, { signUp, device, cookies }) =>
    cookies.handOut(await signUp.signUp(input, device)),

  confirmSignUp: async (_, { token }, { signUp, device, cookies }) =>
    cookies.handOut(await signUp.confirm(token, device)),

  signIn: async (_, { input }, { signIn, device, cookies }) =>
    cookies.handOut(await signIn.signIn(input, device)),

  refreshSession: async (_, _arguments, { sessions, cookies }) =>
    cookies.handOut(await sessions.refresh(cookies.secret)),

  signOut: async (_, _arguments, { sessions, viewer, cookies }) => {
    const sessionId = viewer.kind === 'user' ? viewer.sessionId : null;
    const at = await sessions.signOut(cookies.secret, sessionId);
    cookies.clear();
    return { at };
  },
} satisfies MutationResolvers;
