import type { Query } from '../../../../kit/database/session.ts';
import { type Connection, type ConnectionArguments, readPage } from '../../../../kit/graphql/connection.ts';
import type { KnownViewer } from '../../../../kit/viewer/viewer.ts';
import { SCOPES } from '../../../../schema/scopes.ts';
import type { ApiKey, ApiKeyScope } from '../generated/resolvers.ts';
import { grantableScopes } from './api-key.input.ts';
import { readChanges, readKeys } from './api-key.queries.ts';
import { keyScopeOf } from './api-key.service.ts';
import { toApiKey } from './api-key-row.ts';
import type { ApiKeyChangeRow } from './history/change-log.ts';

/** A page's cursors hold one key, the id. */
const CURSOR_KEYS = 1;

/** What somebody may see of keys: the keys, what was done to them, and what they could give to one. */
export function createApiKeyLists(options: { query: Query; viewer: KnownViewer; clock: () => Date }) {
  const { query, viewer, clock } = options;
  const scope = keyScopeOf(viewer);
  return {
    async keys(asked: ConnectionArguments & { includeRevoked: boolean }): Promise<Connection<ApiKey>> {
      const { includeRevoked } = asked;
      const read = await readKeys(query, scope, { includeRevoked, page: readPage(asked, CURSOR_KEYS) });
      const now = clock();
      const edges = read.edges.map(({ cursor, node }) => ({ cursor, node: toApiKey(node, now) }));
      return { ...read, edges };
    },

    changes(asked: ConnectionArguments & { keyId?: string | null }): Promise<Connection<ApiKeyChangeRow>> {
      const keyId = asked.keyId ?? null;
      return readChanges(query, scope, { keyId, page: readPage(asked, CURSOR_KEYS) });
    },

    grantable: (): ApiKeyScope[] =>
      grantableScopes(viewer.scopes).map((name) => ({ name, description: SCOPES[name] })),
  };
}
