import { parse } from 'graphql';
import type { SubgraphResponse } from '../../../../kit/subgraph/subgraph.ts';
import { ROUTER } from '../../../../kit/viewer/viewer.ts';
import { signViewerToken } from '../../../../kit/viewer/viewer-token.ts';
import type { DataSource } from '../../data-sources/data-source.ts';

const TIMEOUT_MS = 2_000;

/** An operation that the router asks for itself. */
export type OwnOperation = { query: string; document: ReturnType<typeof parse> };

export function ownOperation(query: string): OwnOperation {
  return { query, document: parse(query) };
}

/**
 * Asks auth on behalf of the router itself, with a token that says so and that no client's request ever gets. Rejects
 * when auth cannot be reached within 2 s or says that something went wrong.
 */
export async function askAuth(
  { auth, viewerTokenSecret }: { auth: DataSource; viewerTokenSecret: string },
  operation: OwnOperation,
  asked: { variables: Record<string, unknown>; requestId: string },
): Promise<SubgraphResponse['data']> {
  const viewerToken = signViewerToken(ROUTER, viewerTokenSecret);
  const answer = await auth.execute({ ...operation, ...asked, viewerToken }, { timeoutMs: TIMEOUT_MS });
  const [error] = answer.errors ?? [];
  if (error) throw new Error(`auth answered the router with an error: ${error.message}`);
  return answer.data;
}
