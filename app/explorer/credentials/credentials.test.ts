import { expect, test } from 'vitest';
import { headersFor, keepCredentials, readCredentials } from './credentials.ts';

/** What a browser keeps for a tab. */
function tabStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (at) => [...kept.keys()][at] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

test.each([
  ['eyJh.eyJz.c2ln', { authorization: 'Bearer eyJh.eyJz.c2ln' }],
  [' bearer eyJh.eyJz.c2ln\n', { authorization: 'Bearer eyJh.eyJz.c2ln' }],
  ['ts_live_abc', { 'x-api-key': 'ts_live_abc' }],
])('%s is sent in its header', (secret, headers) => {
  expect(headersFor(secret)).toEqual(headers);
});

test('credentials are kept, and rubbish is none', () => {
  const storage = tabStorage();
  expect(readCredentials(storage)).toEqual({ kind: 'none' });
  keepCredentials(storage, { kind: 'pasted', secret: 'ts_live_abc' });
  expect(readCredentials(storage)).toEqual({ kind: 'pasted', secret: 'ts_live_abc' });
  storage.setItem('tradesense-explorer-credentials', '{"kind":"pasted"');
  expect(readCredentials(storage)).toEqual({ kind: 'none' });
});
