import type { FileRefusal, RefusalCode } from './parsed-row.ts';

/** A file that cannot be imported. The message says what was found and what to do. */
export function refusal(
  code: RefusalCode,
  message: string,
  more: Partial<Pick<FileRefusal, 'line' | 'mapping'>> = {},
): FileRefusal {
  return { kind: 'refused', code, message, line: null, mapping: null, ...more };
}
