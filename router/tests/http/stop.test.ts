import { describe, expect, test } from 'vitest';
import { startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

describe.each(TRANSPORTS)('stopping %s', (transport) => {
  test('finishes the request under way and takes no new one', async () => {
    await using library = await startLibrary(transport);
    const underWay = library.ask('{ slow }');
    await library.state.slow.begun.promise;
    const stopped = library.router.stop();
    const late = await library.ask('{ caller }').then(
      ({ status }) => status,
      () => 'no connection',
    );
    expect([503, 'no connection']).toContain(late);
    library.state.slow.release.resolve();
    expect((await underWay).body).toEqual({ data: { slow: 'done' } });
    await stopped;
    await library.router.stop();
  });
});

test('a port that is taken fails to listen with the code of the system', async () => {
  await using first = await startLibrary('in process');
  const port = Number(new URL(first.url).port);
  await expect(startLibrary('in process', {}, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
