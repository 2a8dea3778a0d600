import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isImpliedBy, isMet, type Requirement } from './requirement.ts';

const needs = (given: Partial<Requirement>): Requirement => ({
  authenticated: false,
  scopes: null,
  policies: null,
  ...given,
});
const holding = (scopes: string[], policies: string[] = []) => ({
  known: true,
  scopes: new Set(scopes),
  policies: new Set(policies),
});

describe('a requirement is met', () => {
  test.each<[string, Requirement['scopes'], string[], boolean]>([
    ['by one whole alternative', [['a', 'b'], ['c']], ['c'], true],
    [
      'not by halves of two',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      ['a', 'c'],
      false,
    ],
    ['by anybody when an alternative is empty', [['a'], []], [], true],
    ['by nobody when there is no alternative', [], ['a'], false],
  ])('%s', (_name, scopes, held, met) => {
    expect(isMet(needs({ scopes }), holding(held))).toBe(met);
    expect(isMet(needs({ policies: scopes }), holding([], held))).toBe(met);
  });

  test('only all of it at once: signed in, scopes, policies', () => {
    const all = needs({ authenticated: true, scopes: [['a']], policies: [['p']] });
    expect(isMet(all, holding(['a'], ['p']))).toBe(true);
    expect(isMet(all, { ...holding(['a'], ['p']), known: false })).toBe(false);
    expect(isMet(all, holding([], ['p']))).toBe(false);
    expect(isMet(all, holding(['a']))).toBe(false);
  });
});

const NAMES = ['a', 'b', 'c'];
const alternatives = fc.option(fc.array(fc.subarray(NAMES), { maxLength: 3 }));
const requirement = fc.record({
  authenticated: fc.boolean(),
  scopes: alternatives,
  policies: fc.constant(null),
});

test('property: what is implied is met by everybody who meets the others, and only that is implied', () => {
  const everybody = [true, false].flatMap((known) =>
    Array.from({ length: 8 }, (_, bits) => ({
      known,
      scopes: new Set(NAMES.filter((_name, place) => (bits >> place) & 1)),
      policies: new Set<string>(),
    })),
  );
  fc.assert(
    fc.property(requirement, fc.array(requirement, { maxLength: 3 }), (single, others) => {
      const always = everybody
        .filter((who) => others.every((each) => isMet(each, who)))
        .every((who) => isMet(single, who));
      // Others that nobody can meet imply anything; whether they are said to is of no matter.
      fc.pre(everybody.some((who) => others.every((each) => isMet(each, who))));
      expect(isImpliedBy(single, others)).toBe(always);
    }),
  );
});

test('more alternatives than can be multiplied out imply nothing', () => {
  const many = (letter: string) =>
    needs({ scopes: Array.from({ length: 40 }, (_, place) => [`${letter}${place}`]) });
  // 40 × 40 = 1,600 alternatives.
  expect(isImpliedBy(needs({ scopes: many('a').scopes }), [many('a'), many('b')])).toBe(false);
});
