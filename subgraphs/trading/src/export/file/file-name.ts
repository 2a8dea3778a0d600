import type { ExportFormat } from '../../generated/resolvers.ts';

/** Name of the file, by the day on which it was asked for. */
export function fileNameOf(format: ExportFormat, at: Date): string {
  return `tradesense-trades-${at.toISOString().slice(0, 10)}.${format.toLowerCase()}`;
}
