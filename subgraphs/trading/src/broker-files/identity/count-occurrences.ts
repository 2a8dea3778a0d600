import { hash } from 'node:crypto';
import type { ParsedExecution } from '../parsed-row.ts';
import { executionContent } from './execution-identity.ts';

/**
 * Numbers alike rows of one file, in file order, and gives each round trip its own name. Keeps one number for each
 * execution without a broker's id: about 40 bytes, 8 MB for 200,000 rows. 53 bits of a hash stand for the content;
 * a collision (1 in 100,000 for a file of 400,000 rows) would only number a row 1 that has no likeness.
 */
export function createOccurrenceCounter(): (execution: ParsedExecution) => ParsedExecution {
  const seen = new Map<number, number>();
  return (execution) => {
    if (execution.brokerExecutionId !== null) return execution;
    const key = Number.parseInt(hash('sha1', executionContent(execution), 'hex').slice(0, 13), 16);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const roundTrip = execution.roundTrip === null ? null : `${execution.roundTrip}#${occurrence}`;
    return { ...execution, occurrence, roundTrip };
  };
}
