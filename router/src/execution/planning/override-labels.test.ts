import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { overrideLabels } from './override-labels.ts';

const SUPERGRAPH = parse(`type Query {
  all: Int @join__field(graph: A, overrideLabel: "percent(100)")
  some: Int @join__field(graph: A, overrideLabel: "percent(25)")
  none: Int @join__field(graph: A, overrideLabel: "percent(0)")
  named: Int @join__field(graph: A, overrideLabel: "beta-testers")
  plain: Int @join__field(graph: A)
}`);

test.each([
  [0, true],
  [0.249, true],
  [0.25, false],
  [0.999, false],
])('a draw of %d gives percent(25) %s; all, none and names do not depend on it', (draw, some) => {
  expect(Object.fromEntries(overrideLabels(SUPERGRAPH, () => draw))).toEqual({
    'percent(100)': true,
    'percent(25)': some,
    'percent(0)': false,
    'beta-testers': false,
  });
});
