import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without arguments measures three sizes of history on the same days', () => {
  expect(readOptions([])).toEqual({
    sizes: [100, 10_000, 1_000_000],
    days: 100,
    'at-once': [1, 8],
    seconds: 3,
    rounds: 3,
  });
});

test('takes lists and fractions of a second', () => {
  const options = readOptions(['--sizes', '50,500', '--days', '50', '--at-once', '4', '--seconds', '0.5']);
  expect(options).toMatchObject({ sizes: [50, 500], days: 50, 'at-once': [4], seconds: 0.5 });
});

test.each([
  [['--sizes', '100,none'], '--sizes.1'],
  [['--seconds', '-1'], '--seconds'],
  [['--sizes', '50'], '--days must not be more than the smallest size'],
  [['--speed', '9'], '--speed'],
])('refuses %j and tells why', (arguments_, reason) => {
  expect(readOptions(arguments_)).toContain(reason);
});
