/** How far a workspace's trade changes have been applied: everything up to `applied`, and single ones `ahead` of a gap. */
export type AppliedRevision = { applied: number; ahead: readonly number[] };

/**
 * Adds the revisions of a batch. `applied` moves on only without a gap, so that a client who sees it reach a revision
 * knows that everything before has arrived too.
 */
export function advanceRevision(known: AppliedRevision, revisions: readonly number[]): AppliedRevision {
  const waiting = new Set([...known.ahead, ...revisions].filter((revision) => revision > known.applied));
  let applied = known.applied;
  while (waiting.delete(applied + 1)) applied += 1;
  return { applied, ahead: [...waiting].sort((a, b) => a - b) };
}
