import { Temporal } from 'temporal-polyfill';

/** How to read `3/4/26`. Years in front are always year, month, day. */
export type DateOrder = 'MDY' | 'DMY';

export type ReadTime = {
  /** ISO instant in UTC. */
  instant: string;
  /** Normalised as written: `2026-03-04T09:30:00` when local, with `Z` when the text tells its offset. */
  stated: string;
};

/** A year outside of these is a slip or a placeholder, and the database knows no year 0. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];
/** No broker prints a longer time. */
const MAX_LENGTH = 64;
const DATE = String.raw`(?:(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})|(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2}))`;
const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?`;
const COMPACT = String.raw`(\d{2})(\d{2})(\d{2})`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[ECMP][SD]T)?`;
const WITH_COLONS = new RegExp(`^${DATE}(?:T|;|,?\\s+)${TIME}${ZONE}$`);
const WITHOUT_COLONS = new RegExp(`^${DATE}(?:T|;|,?\\s+)${COMPACT}${ZONE}$`);
const DATE_ONLY = new RegExp(`^${DATE}$`);

const ABBREVIATIONS: Record<string, string> = {
  Z: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

type Local = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  fraction: string;
};

/**
 * Reads times that brokers write in their account's zone. `zone` is an IANA name; a local time that a change of clocks
 * skips or repeats is read as RFC 5545 says ("compatible": the later after a gap, the earlier of two). A text with an
 * offset or zone of its own keeps that. Null when the text is no time of these kinds; a date alone is midnight.
 * The returned function throws RangeError when there is no such zone: see {@link isTimeZone}.
 */
export function createTimeReader(zone: string): (text: string, order?: DateOrder) => ReadTime | null {
  // Most rows share an hour with their neighbours, and looking up a zone costs 15 µs.
  const offsets = new Map<string, string | null>();

  return (text, order = 'MDY') => {
    const parsed = text.length > MAX_LENGTH ? null : parse(text.trim(), order);
    if (parsed === null) return null;
    const { local, offset } = parsed;
    const stated = statedText(local);
    if (stated === null) return null;
    if (offset !== null) {
      const instant = inUtc(stated, offset);
      return { instant, stated: instant };
    }
    const hour = stated.slice(0, 13);
    let known = offsets.get(hour);
    if (known === undefined) {
      if (offsets.size > 5000) offsets.clear();
      known = steadyOffset(hour, zone);
      offsets.set(hour, known);
    }
    const instant = known === null ? toInstant(stated, zone).toString() : inUtc(stated, known);
    return { instant, stated };
  };
}

/** Whether a name is a zone that {@link createTimeReader} takes. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.PlainDateTime.from('2026-01-01T00:00').toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
}

function parse(text: string, order: DateOrder): { local: Local; offset: string | null } | null {
  const match = WITH_COLONS.exec(text) ?? WITHOUT_COLONS.exec(text);
  if (match !== null) {
    const compact = match.length < 14;
    const [hour, minute, second] = [match[8] ?? '', match[9] ?? '', match[10] ?? '0'];
    const meridiem = compact ? undefined : match[12];
    const zone = compact ? match[11] : match[13];
    const local = {
      ...dateOf(match, order),
      hour: hourOf(Number(hour), meridiem),
      minute: Number(minute),
      second: Number(second),
      fraction: compact ? '' : (match[11] ?? ''),
    };
    return { local, offset: zone === undefined ? null : (ABBREVIATIONS[zone] ?? withColon(zone)) };
  }
  const date = DATE_ONLY.exec(text);
  if (date !== null) {
    return { local: { ...dateOf(date, order), hour: 0, minute: 0, second: 0, fraction: '' }, offset: null };
  }
  return epoch(text);
}

/** Seconds or milliseconds since 1970: 10 or 13 digits. */
function epoch(text: string): { local: Local; offset: string } | null {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null;
  const ms = text.length === 13 ? Number(text) : Number(text) * 1000;
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC');
  const fraction = at.millisecond === 0 ? '' : String(at.millisecond).padStart(3, '0');
  const { year, month, day, hour, minute, second } = at;
  return { local: { year, month, day, hour, minute, second, fraction }, offset: '+00:00' };
}

function dateOf(match: RegExpExecArray, order: DateOrder): { year: number; month: number; day: number } {
  if (match[1] !== undefined) {
    return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  }
  const [first, second, year] = [Number(match[5]), Number(match[6]), Number(match[7])];
  const [month, day] = order === 'MDY' ? [first, second] : [second, first];
  return { year: year < 100 ? 2000 + year : year, month, day };
}

function hourOf(hour: number, meridiem: string | undefined): number {
  if (meridiem === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (/^p/i.test(meridiem) ? 12 : 0);
}

function withColon(offset: string): string {
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** Null when there is no such day or time of day, or nobody can have traded then. */
function statedText(local: Local): string | null {
  const { year, month, day, hour, minute, second, fraction } = local;
  const two = (value: number): string => String(value).padStart(2, '0');
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!(hour >= 0 && hour <= 23 && minute <= 59 && second <= 59 && month >= 1 && month <= 12)) return null;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const trimmed = fraction.replace(/0+$/, '');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${trimmed === '' ? '' : `.${trimmed}`}`;
}

/**
 * The instant of a time with an offset, such as `+05:30`, in UTC. By `Date`, which takes a tenth of what Temporal takes
 * and is exact to the second; finer digits stay as they are. Throws RangeError when there is no such offset.
 */
function inUtc(stated: string, offset: string): string {
  if (offset === '+00:00') return `${stated}Z`;
  const second = new Date(`${stated.slice(0, 19)}${offset}`).toISOString();
  return `${second.slice(0, 19)}${stated.slice(19)}Z`;
}

function toInstant(stated: string, zone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(stated)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant();
}

/** The offset of a local hour in which no clock changes; null otherwise. */
function steadyOffset(hour: string, zone: string): string | null {
  const offsetAt = (minute: string, disambiguation: 'earlier' | 'later'): string =>
    Temporal.PlainDateTime.from(`${hour}:${minute}`).toZonedDateTime(zone, { disambiguation }).offset;
  const all = [offsetAt('00:00', 'earlier'), offsetAt('00:00', 'later')];
  all.push(offsetAt('59:59', 'earlier'), offsetAt('59:59', 'later'));
  const [first = ''] = all;
  return all.every((offset) => offset === first) && first.length === 6 ? first : null;
}
