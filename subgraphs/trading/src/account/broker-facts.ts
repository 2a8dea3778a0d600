import type { Broker } from '../broker-files/parsed-row.ts';

/** Whether the text names a time zone of the IANA database, such as "America/New_York". */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone in which each broker's customers usually see their times. */
export const USUAL_TIME_ZONES = {
  INTERACTIVE_BROKERS: 'America/New_York',
  THINKORSWIM: 'America/New_York',
  TRADOVATE: 'America/Chicago',
  GENERIC: 'America/New_York',
} as const satisfies Record<Broker, string>;

/** The brokers as people call them. */
export const BROKER_NAMES = {
  INTERACTIVE_BROKERS: 'Interactive Brokers',
  THINKORSWIM: 'thinkorswim',
  TRADOVATE: 'Tradovate',
  GENERIC: 'Other broker',
} as const satisfies Record<Broker, string>;
