import { describeListenFailure } from '../kit/server/listen-failure.ts';
import { StartFailure } from './embedded/start-failure.ts';
import type { Env } from './env.ts';

/** One clear sentence for what the person at the keyboard can act on; the whole error for what nobody expected. */
export function explainStartFailure(error: unknown, env: Pick<Env, 'HOST' | 'PORT'>): string {
  if (error instanceof StartFailure) return error.message;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (syscall === 'listen') return describeListenFailure(error, { host: env.HOST, port: env.PORT });
  if (code === 'ENOSPC') return 'The disk is full: nothing can be written. Free some space and start again.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
