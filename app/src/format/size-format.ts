const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A number of bytes by its unit of a thousand, such as "1.2 MB". */
export function formatBytes(bytes: number, locale?: string): string {
  const step = bytes < 1_000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = (bytes / 1_000 ** step).toLocaleString(locale, { maximumFractionDigits: step === 0 ? 0 : 1 });
  return `${value} ${UNITS[step]}`;
}

/** How much of a whole is done, 0 to 100; 100 only when all of it is. */
export function shareOf(done: number, whole: number): number {
  if (whole <= 0) return 0;
  return Math.min(100, Math.floor((done / whole) * 100));
}
