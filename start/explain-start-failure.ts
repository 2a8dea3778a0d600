import { StartFailure } from './embedded/start-failure.ts';
import type { Env } from './env.ts';

/** One clear sentence for what the person at the keyboard can act on; the whole error for what nobody expected. */
export function explainStartFailure(error: unknown, env: Pick<Env, 'HOST' | 'PORT'>): string {
  if (error instanceof StartFailure) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return `Port ${env.PORT} is taken by another program. Stop it, or choose another port: PORT=${env.PORT + 1} npm start`;
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen')
    return `Port ${env.PORT} may not be used without more rights. Choose one above 1023: PORT=4000 npm start`;
  if (code === 'EADDRNOTAVAIL')
    return `HOST=${env.HOST} is no address of this machine. Leave it out, or set HOST=0.0.0.0.`;
  if (code === 'ENOSPC') return 'The disk is full: nothing can be written. Free some space and start again.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
