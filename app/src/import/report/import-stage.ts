import type { ImportStatus } from '#client';

/**
 * Whether more news are to be expected of an import: `running` until it, or its undo, has ended, `following` until the
 * dashboard shows that as well, and then `settled`. `dashboardRevision` is null while analytics cannot be reached.
 */
export function stageOf(
  import_: { status: ImportStatus; revision: number | null },
  dashboardRevision: number | null,
): 'running' | 'following' | 'settled' {
  switch (import_.status) {
    case 'AWAITING_FILE':
    case 'QUEUED':
    case 'RUNNING':
    case 'UNDOING':
      return 'running';
    case 'FAILED':
      return 'settled';
    case 'FINISHED':
    case 'UNDONE':
      return (dashboardRevision ?? -1) >= (import_.revision ?? 0) ? 'settled' : 'following';
  }
}
