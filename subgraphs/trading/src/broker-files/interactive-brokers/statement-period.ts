const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** First day of `January 1, 2023 - December 31, 2023`, or of the one day `March 3, 2026`, as YYYY-MM-DD. */
export function periodStart(period: string): string | null {
  const match = /^([A-Za-z]+) (\d{1,2}), (\d{4})/.exec(period.trim());
  const month = MONTHS.indexOf(match?.[1]?.toLowerCase() ?? '') + 1;
  if (match === null || month === 0) return null;
  return `${match[3]}-${String(month).padStart(2, '0')}-${(match[2] ?? '').padStart(2, '0')}`;
}
