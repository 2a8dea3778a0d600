import { expect, test } from 'vitest';
import { createCheckedSecret } from '../../kit/secret/checked-secret.ts';
import { startSupergraph, TRANSPORTS } from '../supergraph/start-supergraph.ts';
import { askWho, makeKey, withKey } from './key-holder.ts';

test.each(TRANSPORTS)('while auth cannot look keys up, those that are known go on, %s', async (transport) => {
  let ahead = 0;
  await using supergraph = await startSupergraph(transport, { clock: () => new Date(Date.now() + ahead) });
  const person = await supergraph.person('Steady');
  const [used, unused] = [await makeKey(person), await makeKey(person)];
  const ask = async (secret: string) => {
    const { status, headers, errors } = await askWho(supergraph.origin, withKey(secret));
    return { status, code: errors?.[0]?.extensions?.code, retryAfter: headers.get('retry-after') };
  };
  expect(await ask(used.secret)).toMatchObject({ status: 200 });
  await supergraph.subgraphs.auth.database.close();

  const unavailable = { status: 503, code: 'AUTHENTICATION_UNAVAILABLE', retryAfter: '5' };
  // A key that was never used here is not told from one that there is not.
  expect(await ask(unused.secret)).toEqual(unavailable);
  expect(await ask(createCheckedSecret('ts_live_'))).toEqual(unavailable);
  expect(await ask('ts_live_nonsense')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  for (const minutes of [0, 1, 9]) {
    ahead = minutes * 60_000;
    expect(await ask(used.secret)).toMatchObject({ status: 200 });
  }
  ahead = 11 * 60_000;
  expect(await ask(used.secret)).toEqual(unavailable);
});
