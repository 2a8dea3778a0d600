import { pino } from 'pino';
import { expect, test } from 'vitest';
import { DEADLINE_HEADER, readDeadline } from './call-deadline.ts';
import { serveSubgraph } from './serve-subgraph.ts';

test.each([
  ['1500', 2_500],
  ['0', 1_000],
  [undefined, Infinity],
  ['soon', Infinity],
  ['-1', Infinity],
  ['1e3', Infinity],
  [['1', '2'], Infinity],
])('a call that came at 1,000 and says %j is waited for until %d', (header, deadline) => {
  expect(readDeadline(header, 1_000)).toBe(deadline);
});

test('a call whose time is over begins nothing', async () => {
  let begun = 0;
  const subgraph = {
    name: 'counting',
    checks: {},
    routes: null,
    async execute() {
      begun += 1;
      return { data: {} };
    },
    async stop() {},
  };
  const served = await serveSubgraph(subgraph, {
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
  });
  const ask = (deadline: string) =>
    fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [DEADLINE_HEADER]: deadline },
      body: '{"query":"{ a }"}',
    });
  const late = await ask('0');
  expect([late.status, begun]).toEqual([503, 0]);
  expect(await late.json()).toMatchObject({ errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }] });
  expect([(await ask('60000')).status, begun]).toEqual([200, 1]);
  await served.stop();
});
