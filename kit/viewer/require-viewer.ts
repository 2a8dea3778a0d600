import { GraphQLError } from 'graphql';
import type { KnownViewer, Viewer } from './viewer.ts';

/** The error for a caller who must be known and is not. It is no bug, and is shown to them. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first: send an access token as "Authorization: Bearer …".', {
    extensions: { code: 'UNAUTHENTICATED' },
  });
}

/** The viewer when they are known; otherwise throws {@link unauthenticated}. */
export function requireViewer(viewer: Viewer): KnownViewer {
  if (viewer.kind !== 'anonymous') return viewer;
  throw unauthenticated();
}

/**
 * Resolves the `Viewer` entity: only the caller's own. Another person's id gives null, so `_entities` opens nothing.
 */
export function resolveOwnViewer(reference: { id: string }, viewer: Viewer): { id: string } | null {
  return viewer.kind !== 'anonymous' && viewer.membershipId === reference.id ? { id: reference.id } : null;
}
