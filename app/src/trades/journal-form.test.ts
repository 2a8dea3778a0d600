import { expect, test } from 'vitest';
import { tagsOf } from './journal-form.tsx';

test('tags are separated by commas, each once, without space around them', () => {
  expect(tagsOf(' opening, gap fill ,opening,, ')).toEqual(['opening', 'gap fill']);
  expect(tagsOf('')).toEqual([]);
});
