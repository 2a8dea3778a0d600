import type { Query } from '../../../../kit/database/session.ts';
import { type Connection, type PageRequest, toConnection } from '../../../../kit/graphql/connection.ts';
import { API_KEY_COLUMNS, API_KEY_FROM, type ApiKeyRow } from './api-key-row.ts';
import { type ApiKeyChangeRow, CHANGE_COLUMNS } from './history/change-log.ts';

/** Whose keys somebody may see: their own, and as an owner of the workspace everybody's. */
export type KeyScope = { workspaceId: string; personId: string; seesAll: boolean };

const VISIBLE = 'k.workspace_id = $1 and (k.person_id = $2 or $3)';
const visibleTo = ({ workspaceId, personId, seesAll }: KeyScope) => [workspaceId, personId, seesAll];

/** One key that somebody may see, locked until the transaction ends; null when there is none. */
export async function findKeyForUpdate(query: Query, scope: KeyScope, id: string): Promise<ApiKeyRow | null> {
  const [found] = await query<ApiKeyRow>({
    name: 'api-key-for-update',
    text: `select ${API_KEY_COLUMNS} from ${API_KEY_FROM} where ${VISIBLE} and k.id = $4 for update of k`,
    values: [...visibleTo(scope), id],
  });
  return found ?? null;
}

/** Keys of the workspace that are neither revoked nor expired. Who counts to add one must hold {@link lockWorkspace}. */
export async function countLiveKeys(query: Query, workspaceId: string, now: Date): Promise<number> {
  const [counted] = await query<{ count: number }>({
    text: `select count(*)::int as count from api_key
           where workspace_id = $1 and revoked_at is null and (expires_at is null or expires_at > $2)`,
    values: [workspaceId, now],
  });
  return counted?.count ?? 0;
}

/** Lets one transaction at a time add keys to a workspace. */
export async function lockWorkspace(query: Query, workspaceId: string): Promise<void> {
  await query({ text: 'select 1 from workspace where id = $1 for update', values: [workspaceId] });
}

type Source = { select: string; id: string; where: string; values: readonly unknown[] };

/** A page by ids, which sort by time, the latest first. */
async function readLatest<Row extends { id: string }>(query: Query, source: Source, page: PageRequest) {
  const values = [...source.values];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const forward = page.direction === 'forward';
  const cursor = page.cursor?.[0];
  const beyond = cursor === undefined ? '' : `and ${source.id} ${forward ? '<' : '>'} ${bind(cursor)}`;
  const rows = await query<Row>({
    text: `${source.select} where ${source.where} ${beyond}
           order by ${source.id} ${forward ? 'desc' : 'asc'} limit ${bind(page.size + 1)}`,
    values,
  });
  return toConnection(page, rows, ({ id }) => [id]);
}

/** A page of keys. */
export function readKeys(
  query: Query,
  scope: KeyScope,
  options: { includeRevoked: boolean; page: PageRequest },
): Promise<Connection<ApiKeyRow>> {
  const source = {
    select: `select ${API_KEY_COLUMNS} from ${API_KEY_FROM}`,
    id: 'k.id',
    where: `${VISIBLE} and ($4 or k.revoked_at is null)`,
    values: [...visibleTo(scope), options.includeRevoked],
  };
  return readLatest<ApiKeyRow>(query, source, options.page);
}

/** A page of what was done to keys, or to one of them. */
export function readChanges(
  query: Query,
  scope: KeyScope,
  options: { keyId: string | null; page: PageRequest },
): Promise<Connection<ApiKeyChangeRow>> {
  const source = {
    select: `select ${CHANGE_COLUMNS} from api_key_change c join api_key k on k.id = c.key_id`,
    id: 'c.id',
    where: `${VISIBLE} and c.workspace_id = $1 and ($4::text is null or c.key_id = $4)`,
    values: [...visibleTo(scope), options.keyId],
  };
  return readLatest<ApiKeyChangeRow>(query, source, options.page);
}
