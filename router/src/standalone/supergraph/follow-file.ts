import { stat } from 'node:fs/promises';

/** Asked of the file system rather than told by it, since notices get lost on network and container file systems. */
const INTERVAL_MS = 500;

/** Tells one state of a file from another: another file under its name, or another writing of the same. */
export async function fileState(path: string): Promise<string> {
  try {
    const { ino, mtimeMs, size } = await stat(path);
    return `${ino} ${mtimeMs} ${size}`;
  } catch {
    return 'not there';
  }
}

/**
 * Calls `onChange` when the file is no longer as it was in `state`, and at every change after that, one call at a
 * time. Gives how to end it. `onChange` must not reject.
 */
export function followFile(path: string, state: string, onChange: () => Promise<void>): () => void {
  let last = state;
  let busy = false;

  async function look(): Promise<void> {
    if (busy) return;
    busy = true;
    const now = await fileState(path);
    const changed = now !== last;
    last = now;
    if (changed) await onChange();
    busy = false;
  }
  const timer = setInterval(look, INTERVAL_MS).unref();
  return () => clearInterval(timer);
}
