import { AsyncLocalStorage } from 'node:async_hooks';

/** One statement as it was sent. Opening and closing a transaction is `control`, everything else is `work`. */
export interface Statement {
  readonly kind: 'work' | 'control';
  readonly text: string;
}

/** A list that grows with every statement until it is stopped. */
export interface StatementRecording {
  /** Texts of the work statements, in the order sent. */
  readonly texts: readonly string[];
  /** Everything sent, `begin` and `commit` included. */
  readonly all: readonly Statement[];
  reset(): void;
  stop(): void;
}

export interface StatementCounter {
  /** Work statements sent since the database was opened. */
  readonly total: number;
  /** Records every statement of this database, whoever sends it, until stopped. */
  record(): StatementRecording;
  /** Runs `work` and returns the texts of the work statements that it, and nobody else, sent. */
  capture<T>(work: () => Promise<T>): Promise<{ result: T; texts: readonly string[] }>;
}

export interface StatementLog extends StatementCounter {
  sent(kind: Statement['kind'], text: string): void;
}

/** Counts statements. Nothing is kept in memory unless somebody records or captures. */
export function createStatementLog(): StatementLog {
  let total = 0;
  const recordings = new Set<Statement[]>();
  const captured = new AsyncLocalStorage<string[]>();

  return {
    get total() {
      return total;
    },
    sent(kind, text) {
      for (const recording of recordings) recording.push({ kind, text });
      if (kind === 'control') return;
      total += 1;
      captured.getStore()?.push(text);
    },
    record() {
      const all: Statement[] = [];
      recordings.add(all);
      return {
        all,
        get texts() {
          return all.filter((statement) => statement.kind === 'work').map((statement) => statement.text);
        },
        reset() {
          all.length = 0;
        },
        stop() {
          recordings.delete(all);
        },
      };
    },
    async capture(work) {
      const texts: string[] = [];
      const result = await captured.run(texts, work);
      return { result, texts };
    },
  };
}
