import { expect, test } from 'vitest';
import { columnsOf } from './column-mapping.ts';

test('a form that nobody filled in leaves the file to be recognised', () => {
  expect(columnsOf({ symbol: ' ', price: '' })).toEqual({ kind: 'as-recognised' });
});

test('headings are taken as they are, without space around them', () => {
  const named = { symbol: ' Ticker', quantity: 'Shares', price: 'Px', time: 'Done at', fees: '' };
  expect(columnsOf({ ...named, side: 'B/S' })).toEqual({
    kind: 'named',
    columns: { symbol: 'Ticker', quantity: 'Shares', price: 'Px', time: 'Done at', side: 'B/S' },
  });
});

test('what is still missing is told', () => {
  expect(columnsOf({ symbol: 'Ticker', price: 'Px' })).toEqual({
    kind: 'incomplete',
    message: 'Name the columns for these as well: Quantity, Date and time.',
  });
});
