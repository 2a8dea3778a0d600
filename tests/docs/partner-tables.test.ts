import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLANS } from '../../subgraphs/billing/src/plan/plan.catalogue.ts';
import { deprecationProblems } from './deprecation-problems.ts';
import { errorCodes } from './error-codes.ts';
import { DOCUMENT, readTable } from './read-document.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the table of limits is the catalogue', () => {
  const shown = (limit: number | null) => limit?.toLocaleString('en-US') ?? 'no limit';
  const columns = Object.values(PLANS).map(({ limits }) => Object.values(limits).map(shown));
  const rows = readTable(DOCUMENT, '| Free').map(([, ...cells]) => cells);
  expect(rows).toEqual(columns[0]?.map((_, row) => columns.map((column) => column[row])));
});

test('the table of codes has every code that can be met, once', () => {
  const codes = readTable(DOCUMENT, 'Code').map(([code = '']) => code.replaceAll('`', ''));
  expect(codes.toSorted()).toEqual(errorCodes());
});

test('what the document installs is what the example is checked with', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const [, line = ''] = /^npm install --save-exact (.*)$/m.exec(DOCUMENT) ?? [];
  const installed = Object.fromEntries(
    line
      .split(' ')
      .map((text) => [text.slice(0, text.lastIndexOf('@')), text.slice(text.lastIndexOf('@') + 1)]),
  );
  expect(Object.keys(installed).length).toBeGreaterThan(5);
  expect({ ...dependencies, ...devDependencies }).toMatchObject(installed);
});

test('what is deprecated says since when and until when', () => {
  expect(deprecationProblems(read('schema/api.graphql'))).toEqual([]);
});

test.each([
  ['Use b. Since 2026-01-31; removed after 2026-07-31.', 0],
  ['Use b. Since 2026-01-31; removed after 2026-07-30.', 1],
  ['Use b.', 1],
  ['Use b. Since 2026-13-45; removed after 2027-13-45.', 1],
])('a deprecation "%s" has %i problems', (reason, problems) => {
  expect(deprecationProblems(`type Query { a: Int @deprecated(reason: "${reason}") }`)).toHaveLength(
    problems,
  );
});
