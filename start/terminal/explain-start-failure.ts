import { describeListenFailure } from '../../kit/server/listen-failure.ts';
import { isDiskFull } from '../data-folder/prepare-data-dir.ts';
import { StartFailure } from '../embedded/start-failure.ts';

/** One clear sentence for what the person at the keyboard can act on; the whole error for what nobody expected. */
export function explainStartFailure(
  error: unknown,
  place: { host: string; port: number; dataDir: string },
): string {
  if (error instanceof StartFailure) return error.message;
  if ((error as { syscall?: unknown }).syscall === 'listen') return describeListenFailure(error, place);
  if (isDiskFull(place.dataDir)) {
    return `The disk is full: nothing can be written to ${place.dataDir}. Free some space and start again.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
