import type {
  FileEnd,
  FileFacts,
  FileRefusal,
  FileWarning,
  ParsedExecution,
  StatedTotal,
  UnimportedRow,
} from '../parsed-row.ts';
import { type ReadOptions, readBrokerFile } from '../read-broker-file.ts';

export type WholeFile = {
  facts: FileFacts | null;
  executions: ParsedExecution[];
  ignored: UnimportedRow[];
  failed: UnimportedRow[];
  warnings: FileWarning[];
  stated: StatedTotal[];
  refused: FileRefusal | null;
  end: FileEnd | null;
};

/** Everything that a file brings, for tests. Bytes arrive in pieces of `pieceSize`. */
export async function readAll(
  content: string | Uint8Array,
  options: ReadOptions = {},
  pieceSize = 65_536,
): Promise<WholeFile> {
  const file: WholeFile = {
    facts: null,
    executions: [],
    ignored: [],
    failed: [],
    warnings: [],
    stated: [],
    refused: null,
    end: null,
  };
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const onFacts = (facts: FileFacts): undefined => {
    file.facts = facts;
  };
  for await (const outcome of readBrokerFile(pieces(bytes, pieceSize), { onFacts, ...options })) {
    switch (outcome.kind) {
      case 'execution':
        file.executions.push(outcome);
        break;
      case 'ignored':
      case 'failed':
        file[outcome.kind].push(outcome);
        break;
      case 'warning':
        file.warnings.push(outcome);
        break;
      case 'stated':
        file.stated.push(outcome);
        break;
      case 'refused':
        file.refused = outcome;
        break;
      case 'end':
        file.end = outcome;
        break;
    }
  }
  return file;
}

export async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** "2 BUY 10 AAPL @ 150.5 fee 1": an execution in one line, for tables of expectations. */
export function brief({ line, side, quantity, instrument, price, fees }: ParsedExecution): string {
  return `${line} ${side} ${quantity} ${instrument.symbol} @ ${price} fee ${fees}`;
}
