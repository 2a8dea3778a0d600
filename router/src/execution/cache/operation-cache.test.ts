import { register } from 'prom-client';
import { expect, test } from 'vitest';
import { createOperationCache } from './operation-cache.ts';

function counting(trusted: readonly string[] = []) {
  const made: string[] = [];
  const cache = createOperationCache<{ key: string }>(new Set(trusted));
  return {
    made,
    find: (key: string, document = key) =>
      cache.find(key, document, () => {
        made.push(key);
        return { key };
      }),
  };
}

test('an operation is made once, and another time only when it failed', () => {
  const cache = counting();
  expect(cache.find('a')).toBe(cache.find('a'));
  expect(cache.find('a')).toBe(cache.find('a'));
  expect(cache.made).toEqual(['a']);
  const failing = createOperationCache<object>(new Set());
  const fail = () => {
    throw new Error('no plan');
  };
  expect(() => failing.find('b', 'b', fail)).toThrow('no plan');
  expect(failing.find('b', 'b', () => cache)).toBe(cache);
});

test('a hundred thousand new documents take neither what is trusted nor what was asked for twice', () => {
  const cache = counting(['page']);
  cache.find('page');
  // What one viewer may see of a trusted document is as trusted as the whole.
  cache.find('part of page', 'page');
  cache.find('partner');
  cache.find('partner');
  for (let i = 0; i < 100_000; i += 1) cache.find(`hostile ${i}`);
  cache.made.length = 0;
  for (const key of ['page', 'partner']) cache.find(key);
  cache.find('part of page', 'page');
  expect(cache.made).toEqual([]);
  cache.find('hostile 5');
  expect(cache.made).toEqual(['hostile 5']);
});

test('how often an operation was known is counted', async () => {
  const metric = register.getSingleMetric('tradesense_router_operation_cache_total');
  metric?.reset();
  const cache = counting(['page']);
  for (const key of ['page', 'page', 'page', 'other', 'other']) cache.find(key);
  const values = (await metric?.get())?.values.map(({ labels, value }) => [labels.outcome, value]);
  expect(values).toEqual([
    ['missed', 2],
    ['trusted', 2],
    ['other', 1],
  ]);
});
