import type { ImportStatus } from '#client';

/**
 * Whether more news are to be expected of an import: `running` until it has ended, `following` until the dashboard
 * holds it as well, and then `settled`. `dashboardRevision` is null while analytics cannot be reached.
 */
export function stageOf(
  import_: { status: ImportStatus; revision: number | null },
  dashboardRevision: number | null,
): 'running' | 'following' | 'settled' {
  switch (import_.status) {
    case 'AWAITING_FILE':
    case 'QUEUED':
    case 'RUNNING':
      return 'running';
    case 'FAILED':
    case 'UNDONE':
      return 'settled';
    case 'FINISHED':
      return (dashboardRevision ?? -1) >= (import_.revision ?? 0) ? 'settled' : 'following';
  }
}
