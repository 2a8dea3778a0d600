import { type Stats, unwatchFile, watchFile } from 'node:fs';

/** Asked of the file system rather than told by it, since notices get lost on network and container file systems. */
const INTERVAL_MS = 500;

/**
 * Calls `onChange` when the file at `path` was written or exchanged, one call at a time. Gives how to end it.
 * A change during a call leads to one more.
 */
export function followFile(path: string, onChange: () => Promise<void>): () => void {
  let calls: Promise<void> = Promise.resolve();
  const listener = (now: Stats, before: Stats) => {
    // Reading the file is a change of its access time, too.
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino) return;
    calls = calls.then(onChange);
  };
  watchFile(path, { interval: INTERVAL_MS, persistent: false }, listener);
  return () => unwatchFile(path, listener);
}
