import type { Query } from '../../../../kit/database/session.ts';
import type { TradesChanged } from '../../../../schema/events/trades-changed.ts';
import { type AppliedRevision, advanceRevision } from './applied-revision.ts';
import { addSums } from './sums/add-sums.ts';
import { rebuildClosedDays, rebuildSums } from './sums/rebuild-day-sums.ts';
import { readTouched, touchedBy } from './sums/touched-sums.ts';
import { newerTrades, replaceFacts } from './trade-facts.ts';

/**
 * Takes over changed trades of one workspace: facts first, then the sums. Trades never seen before are added to them;
 * what a change touches, before and after it, is made again. Runs in the caller's transaction and holds the workspace's revision row, so batches of one workspace queue.
 */
export async function applyTrades(
  query: Query,
  workspaceId: string,
  changes: readonly TradesChanged[],
): Promise<void> {
  if (changes.length === 0) return;
  const revision = await lockRevision(query, workspaceId);
  const trades = await newerTrades(query, workspaceId, changes);
  const { fresh, changed } = trades;
  const before = await readTouched(
    query,
    workspaceId,
    changed.map((trade) => trade.tradeId),
  );
  const touched = before.concat(touchedBy(changed));
  await replaceFacts(query, workspaceId, trades);
  // First: a sum that is made again below holds the new trades already.
  await addSums(query, workspaceId, fresh);
  await rebuildSums(query, workspaceId, touched);
  await rebuildClosedDays(query, workspaceId, touched.concat(touchedBy(fresh)));
  const { applied, ahead } = advanceRevision(
    revision,
    changes.map((change) => change.revision),
  );
  await query({
    text: 'update followed_revision set applied = $2, ahead = $3 where workspace_id = $1',
    values: [workspaceId, applied, ahead],
  });
}

async function lockRevision(query: Query, workspaceId: string): Promise<AppliedRevision> {
  await query({
    text: 'insert into followed_revision (workspace_id, applied) values ($1, 0) on conflict do nothing',
    values: [workspaceId],
  });
  const [row] = await query<AppliedRevision>({
    text: 'select applied, ahead from followed_revision where workspace_id = $1 for update',
    values: [workspaceId],
  });
  return row ?? { applied: 0, ahead: [] };
}
