import { GraphQLError } from 'graphql';
import type { Asker, KnownViewer } from './viewer.ts';

/** The error for a caller who must be known and is not. It is no bug, and is shown to them. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError(
    'Sign in first: send an access token as "Authorization: Bearer …", or an API key as "X-API-Key: …".',
    {
      extensions: { code: 'UNAUTHENTICATED' },
    },
  );
}

/** The viewer when they are somebody; null for the anonymous and for the router itself. */
export function knownViewer(viewer: Asker): KnownViewer | null {
  return viewer.kind === 'anonymous' || viewer.kind === 'router' ? null : viewer;
}

/** The viewer when they are known; otherwise throws {@link unauthenticated}. */
export function requireViewer(viewer: Asker): KnownViewer {
  const known = knownViewer(viewer);
  if (known) return known;
  throw unauthenticated();
}

/** Passes when the router asks for itself; throws `ROUTER_ONLY` for everybody else, whatever they may do. */
export function requireRouter(viewer: Asker): void {
  if (viewer.kind === 'router') return;
  throw new GraphQLError('This is for the router alone.', { extensions: { code: 'ROUTER_ONLY' } });
}

/**
 * Resolves the `Viewer` entity: only the caller's own. Another person's id gives null, so `_entities` opens nothing.
 */
export function resolveOwnViewer(reference: { id: string }, viewer: Asker): { id: string } | null {
  return knownViewer(viewer)?.membershipId === reference.id ? { id: reference.id } : null;
}
