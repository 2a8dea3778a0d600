import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

describe.each(TRANSPORTS)('cookies %s', (transport) => {
  let library: Library;
  beforeAll(async () => {
    library = await startLibrary(transport);
  });
  afterAll(() => library[Symbol.asyncDispose]());

  test('are set by auth, several at once', async () => {
    const { headers, body } = await library.ask('mutation { signIn }');
    expect(body).toEqual({ data: { signIn: 'signed in' } });
    expect(headers.getSetCookie()).toEqual(['session=one; HttpOnly', 'theme=dark']);
  });

  test('are set by no other subgraph', async () => {
    const { headers, body } = await library.ask('mutation { review }');
    expect(body).toEqual({ data: { review: true } });
    expect(headers.getSetCookie()).toEqual([]);
  });

  test('of the client reach auth and no other subgraph', async () => {
    const { body } = await library.ask('{ me { cookie shelfCookie } }', {
      token: library.token(),
      headers: { cookie: 'session=one' },
    });
    expect(body.data.me).toEqual({ cookie: 'session=one', shelfCookie: null });
  });
});
