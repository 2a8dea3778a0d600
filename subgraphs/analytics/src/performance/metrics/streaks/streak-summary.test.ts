import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentStreak,
  emptyStreak,
  joinStreaks,
  type Outcome,
  type StreakSummary,
  streakOf,
} from './streak-summary.ts';

const summarise = (outcomes: readonly Outcome[]): StreakSummary =>
  outcomes.map(streakOf).reduce(joinStreaks, emptyStreak);

/** Cuts "WWBL" into "WW", "B", "L": runs by their definition, without any joining. */
const spell = (outcomes: readonly Outcome[]): string =>
  outcomes.map((outcome) => 'LBW'[outcome + 1]).join('');
const runsOf = (letters: string): string[] => letters.match(/W+|L+|B+/g) ?? [];
const longest = (letters: string, letter: string): number =>
  Math.max(0, ...runsOf(letters).flatMap((run) => (run[0] === letter ? [run.length] : [])));

const parse = (letters: string): Outcome[] =>
  [...letters].map((letter) => (letter === 'W' ? 1 : letter === 'L' ? -1 : 0));

const outcomes = fc.array(fc.constantFrom<Outcome>(1, 1, -1, -1, 0), { maxLength: 12 });
const summaries = outcomes.map(summarise);

describe('streaks', () => {
  test.each([
    ['', 0, 0, 0],
    ['W', 1, 0, 1],
    ['WWLWWWL', 3, 1, -1],
    ['WWBW', 2, 0, 1], // the breakeven ends the first run
    ['LLBLL', 0, 2, -2],
    ['WLLB', 1, 2, 0], // nothing goes on after a breakeven
    ['BB', 0, 0, 0],
  ])('%s: longest wins %i, longest losses %i, current %i', (letters, wins, losses, current) => {
    const summary = summarise(parse(letters));
    expect(summary).toMatchObject({ longestWinRun: wins, longestLossRun: losses, length: letters.length });
    expect(currentStreak(summary)).toBe(current);
  });

  test('wherever a row is cut, the joined halves agree with the naive definition', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (earlier, later) => {
        const letters = spell([...earlier, ...later]);
        const runs = runsOf(letters);
        const joined = joinStreaks(summarise(earlier), summarise(later));
        expect(joined).toMatchObject({
          length: letters.length,
          firstRun: runs.at(0)?.length ?? 0,
          lastRun: runs.at(-1)?.length ?? 0,
          longestWinRun: longest(letters, 'W'),
          longestLossRun: longest(letters, 'L'),
        });
      }),
    );
  });

  test('joining is associative, and the empty streak changes nothing', () => {
    fc.assert(
      fc.property(summaries, summaries, summaries, (a, b, c) => {
        expect(joinStreaks(joinStreaks(a, b), c)).toEqual(joinStreaks(a, joinStreaks(b, c)));
        expect(joinStreaks(a, emptyStreak)).toEqual(a);
        expect(joinStreaks(emptyStreak, a)).toEqual(a);
      }),
    );
  });
});
