import type { Broker, ImportStatus } from '#client';

/** What people call the brokers. */
export const BROKERS: Readonly<Record<Broker, string>> = {
  INTERACTIVE_BROKERS: 'Interactive Brokers',
  THINKORSWIM: 'thinkorswim',
  TRADOVATE: 'Tradovate',
  GENERIC: 'Other broker',
};

/** What people call the states of an import. */
export const IMPORT_STATES: Readonly<Record<ImportStatus, string>> = {
  AWAITING_FILE: 'Waits for its file',
  QUEUED: 'Waits for its turn',
  RUNNING: 'Being read',
  FINISHED: 'Finished',
  FAILED: 'Failed',
  UNDOING: 'Being taken back',
  UNDONE: 'Undone',
};

/** "1 row", "2 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
