import type { Query } from '../../../../kit/database/session.ts';

const MAXIMUM_TAGS = 500;

/**
 * The tags in use in the workspace, by name, at most 500. Jumps in the index from each tag to the next one, because
 * `distinct` would read every tag of every trade.
 */
export async function readTags(query: Query, workspaceId: string): Promise<string[]> {
  const rows = await query<{ tag: string }>({
    name: 'tags',
    text: `with recursive used (tag) as (
        (select tag from trade_tag where workspace_id = $1 order by tag limit 1)
        union all
        select (select tag from trade_tag where workspace_id = $1 and tag > used.tag order by tag limit 1)
        from used where used.tag is not null
      )
      select tag from used where tag is not null limit $2`,
    values: [workspaceId, MAXIMUM_TAGS],
  });
  return rows.map(({ tag }) => tag);
}
