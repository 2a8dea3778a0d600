import { describe, expect, test } from 'vitest';
import { createTimeReader, isTimeZone } from './read-time.ts';

const newYork = createTimeReader('America/New_York');

describe('times as brokers write them', () => {
  test.each([
    ['2023-01-16, 10:30:00', '2023-01-16T15:30:00Z'],
    ['4/26/22 09:29:16', '2022-04-26T13:29:16Z'],
    ['04/09/2026 17:14:44', '2026-04-09T21:14:44Z'],
    ['2026-02-11 16:33:16.562Z', '2026-02-11T16:33:16.562Z'],
    ['20260126;115715', '2026-01-26T16:57:15Z'],
    ['10/24/2025 12:17:43 EDT', '2025-10-24T16:17:43Z'],
    ['11/24/2025 12:17:43 EST', '2025-11-24T17:17:43Z'],
    ['2024-06-01T09:15:00', '2024-06-01T13:15:00Z'],
    ['2024-06-01T09:15:00+02:00', '2024-06-01T07:15:00Z'],
    ['1/5/2026 1:02 PM', '2026-01-05T18:02:00Z'],
    ['1/5/2026 12:02 AM', '2026-01-05T05:02:00Z'],
    ['2026-01-05', '2026-01-05T05:00:00Z'],
    ['1767600000', '2026-01-05T08:00:00Z'],
    ['1767600000123', '2026-01-05T08:00:00.123Z'],
  ])('%s', (text, instant) => {
    expect(newYork(text)?.instant).toBe(instant);
  });

  test('day before month when told so', () => {
    expect(newYork('05.11.2026 10:00', 'DMY')?.stated).toBe('2026-11-05T10:00:00');
    expect(newYork('05/11/2026 10:00')?.stated).toBe('2026-05-11T10:00:00');
  });

  test.each([
    '',
    'yesterday',
    '13/13/2026 10:00',
    '2026-02-30',
    '0000-03-02 10:00',
    '0001-01-01 00:00:00',
    '9999-12-31 23:59:59',
    '2026-02-10 25:00',
    '1/5/2026 13:00 PM',
    '10:30:00',
  ])('"%s" is no time', (text) => {
    expect(newYork(text)).toBeNull();
  });
});

describe('changes of clocks', () => {
  test('a local time that was skipped is read as if the clock had not changed yet', () => {
    // 02:30 does not exist on 8 March 2026; at the offset before, −5, it is 07:30 UTC.
    expect(newYork('2026-03-08 02:30:00')?.instant).toBe('2026-03-08T07:30:00Z');
  });

  test('of two equal local times the earlier one is meant', () => {
    // 01:30 comes twice on 1 November 2026: first at −4.
    expect(newYork('2026-11-01 01:30:00')?.instant).toBe('2026-11-01T05:30:00Z');
  });

  test('the hours around a change do not take each other’s offset', () => {
    expect(newYork('2026-03-08 01:59:59')?.instant).toBe('2026-03-08T06:59:59Z');
    expect(newYork('2026-03-08 03:00:00')?.instant).toBe('2026-03-08T07:00:00Z');
    // Lord Howe Island moves its clocks by half an hour, at 02:00.
    const lordHowe = createTimeReader('Australia/Lord_Howe');
    expect(lordHowe('2026-10-04 01:59:59')?.instant).toBe('2026-10-03T15:29:59Z');
    expect(lordHowe('2026-10-04 02:30:00')?.instant).toBe('2026-10-03T15:30:00Z');
  });
});

test('zones are known by their IANA names', () => {
  expect(isTimeZone('Europe/Warsaw')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
});
