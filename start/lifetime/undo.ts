/** What has been started, to be stopped in the opposite order. */
export type Undo = {
  /** Adds how to stop what was just started. Throws when an end was asked for meanwhile: nothing more is to be started. */
  add(stop: () => Promise<void>): void;
  /** Asks for an end: the start under way gives up at its next step. */
  ask(): void;
  /** Aborted once an end was asked for. */
  readonly asked: AbortSignal;
  /** Stops everything, the last first; one that fails does not keep the others running. A second call joins the first. */
  all(): Promise<void>;
};

export function createUndo(): Undo {
  const stops: (() => Promise<void>)[] = [];
  const interruption = new AbortController();
  let undoing: Promise<void> | null = null;
  async function stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      await stop().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some parts could not be stopped.');
  }
  return {
    add(stop) {
      stops.push(stop);
      interruption.signal.throwIfAborted();
    },
    ask() {
      interruption.abort(new Error('The start was interrupted.'));
    },
    asked: interruption.signal,
    all() {
      undoing ??= stopAll();
      return undoing;
    },
  };
}
