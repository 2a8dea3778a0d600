import type { Log } from '../log/create-log.ts';

const PATIENCE_MS = 20_000;

/** npm passes on a Ctrl-C that the terminal has already sent to everybody: within this time it is one and the same. */
const ECHO_MS = 1_000;

/** Stops the process once what runs has been stopped; asked again, only the worse status counts. */
export type EndProcess = (status: 0 | 1) => void;

/**
 * Calls `stop` once and then ends the process: with status 0 on SIGINT, SIGTERM or SIGHUP, with 1 on an exception or
 * rejection that nobody caught (after which nothing can be relied on), and with the status given to what is returned.
 * A second signal, or 20 seconds without an end, ends the process at once with status 1.
 */
export function endOnSignalOrCrash(stop: () => Promise<void>, log: Log): EndProcess {
  let status: 0 | 1 | null = null;
  function end(wanted: 0 | 1): void {
    const first = status === null;
    status = status === 1 ? 1 : wanted;
    if (!first) return;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop().then(
      () => process.exit(status ?? 0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  }

  let signalledAt: number | null = null;
  const handleSignal = (signal: NodeJS.Signals) => {
    const now = performance.now();
    if (signalledAt !== null && now - signalledAt > ECHO_MS) process.exit(1);
    signalledAt ??= now;
    log.info({ signal }, 'stopping');
    end(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handleSignal);

  // Unhandled rejections arrive here too.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'nobody caught this: the process ends');
    end(1);
  });
  return end;
}
