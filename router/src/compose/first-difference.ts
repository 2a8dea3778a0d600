const LINES_SHOWN = 12;

/**
 * Where two texts part, written like a diff: `-` what is there, `+` what should be. Null when they are equal. Long
 * differences are cut, since the remedy is to write the file anew.
 */
export function firstDifference(actual: string, expected: string): string | null {
  if (actual === expected) return null;
  const [before, after] = [actual.split('\n'), expected.split('\n')];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const lines = [
    ...before.slice(start, before.length - end).map((line) => `- ${line}`),
    ...after.slice(start, after.length - end).map((line) => `+ ${line}`),
  ];
  const shown = lines.slice(0, LINES_SHOWN);
  if (lines.length > LINES_SHOWN) shown.push(`  … and ${lines.length - LINES_SHOWN} more lines`);
  return [`@@ line ${start + 1}`, ...shown].join('\n');
}
