import { expect, test } from 'vitest';
import { textCell } from './trade-csv.ts';

test.each([
  ['AAPL', 'AAPL'],
  ['', ''],
  [null, ''],
  ['a, b', '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [' space', '" space"'],
  // What a spreadsheet would run.
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-2 on Monday', "'-2 on Monday"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  // Only at the start.
  ['a=1', 'a=1'],
])('the text %j is written %j', (text, cell) => {
  expect(textCell(text)).toBe(cell);
});
