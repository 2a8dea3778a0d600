import type { Log } from '../log/create-log.ts';

const PATIENCE_MS = 20_000;

/**
 * Calls `stop` once on the first SIGINT, SIGTERM or SIGHUP and ends the process with status 0 when it is through.
 * A second signal, or 20 seconds without an end, ends the process at once with status 1.
 */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let asked = false;
  const handle = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handle);
}
