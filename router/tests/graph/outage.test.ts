import { describe, expect, test } from 'vitest';
import { startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

describe.each(TRANSPORTS)('a subgraph that is down, %s', (transport) => {
  test('leaves its section null with an error that names it, and the page arrives', async () => {
    await using library = await startLibrary(transport);
    await library.links.shelves.cut();
    const { status, body, headers } = await library.ask('{ me { id bookshelf: books { title } plan } }', {
      token: library.token(),
    });
    expect(status).toBe(200);
    expect(body.data).toEqual({ me: { id: 'mbr_1', bookshelf: null, plan: null } });
    const requestId = headers.get('x-request-id');
    expect(body.errors.map(({ path, extensions }: never) => ({ path, extensions }))).toEqual([
      {
        path: ['me', 'bookshelf'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', section: 'bookshelf', requestId },
      },
      { path: ['me', 'plan'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', section: 'plan', requestId } },
    ]);
    expect(body.errors[0].message).toContain('"bookshelf" cannot be loaded right now');
  });

  test('takes a field from each item of a list when it is below one', async () => {
    await using library = await startLibrary(transport);
    await library.links.reviews.cut();
    const { body } = await library.ask('{ me { books { title stars } } }', { token: library.token() });
    expect(body.data.me.books).toEqual([
      { title: 'Emma', stars: null },
      { title: 'Middlemarch', stars: null },
    ]);
    expect(body.errors.map(({ path }: { path: unknown }) => path)).toEqual([
      ['me', 'books', 0, 'stars'],
      ['me', 'books', 1, 'stars'],
    ]);
  });

  test('fails a whole page only where the schema says that it cannot be null', async () => {
    await using library = await startLibrary(transport);
    // The first request also fetches auth's keys, which are then known while it is down.
    expect((await library.ask('{ me { id } }', { token: library.token() })).status).toBe(200);
    await library.links.auth.cut();
    const { body } = await library.ask('{ me { id } }', { token: library.token() });
    expect(body.data).toBeNull();
    expect(body.errors[0].extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', section: 'me' });
  });

  test('makes the router not ready, which says who is missing', async () => {
    await using library = await startLibrary(transport);
    const before = await fetch(`${library.url}/health/ready`);
    expect([before.status, await before.json()]).toEqual([
      200,
      {
        status: 'ready',
        dependencies: {
          auth: { status: 'up' },
          shelves: { status: 'up' },
          reviews: { status: 'up' },
          billing: { status: 'up' },
          bus: { status: 'up' },
        },
      },
    ]);
    await library.links.reviews.cut();
    const after = await fetch(`${library.url}/health/ready`);
    expect(after.status).toBe(503);
    expect(await after.json()).toMatchObject({
      status: 'not ready',
      dependencies: { auth: { status: 'up' }, reviews: { status: 'down' } },
    });
    expect((await fetch(`${library.url}/health/live`)).status).toBe(200);
  });

  test('does not answer a router that has another secret', async () => {
    await using library = await startLibrary(transport, {
      viewerTokenSecret: 'not the secret of the subgraphs',
    });
    const { body } = await library.ask('{ caller }');
    expect(body.errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(JSON.stringify(library.log)).toContain('VIEWER_TOKEN_SECRET must be the same');
  });
});
