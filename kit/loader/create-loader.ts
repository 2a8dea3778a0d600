import DataLoader from 'dataloader';

/**
 * A DataLoader for one request: answers every key of a tick with one call of `load`, whose rows are indexed once.
 * A key without a row gives null. Make it in the request's context, never at module level, or one tenant reads
 * another's cache.
 */
export function createLoader<Row>(
  load: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}
