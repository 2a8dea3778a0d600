import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { ApiKeyHistoryDocument, ApiKeysDocument } from '../../client/generated/operations.ts';
import { createCheckedSecret } from '../../kit/secret/checked-secret.ts';
import { startSupergraph, TRANSPORTS } from '../supergraph/start-supergraph.ts';
import { askWho, makeKey, revokeKey, rotateKey, withKey } from './key-holder.ts';

test.each(TRANSPORTS)('no secret is logged, kept, told or sent on, %s', async (transport) => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  await using supergraph = await startSupergraph(transport, { log });
  const person = await supergraph.person('Discreet');
  const { id, secret } = await makeKey(person);
  const next = await rotateKey(person, id);
  const guessed = createCheckedSecret('ts_live_');
  const secrets = [secret, next.secret, guessed];

  const { result: answers, calls } = await supergraph.observed.during(async () => {
    const all: unknown[] = [];
    for (const each of secrets)
      for (const headers of [withKey(each), withKey(each.slice(0, -1)), { authorization: `Bearer ${each}` }])
        all.push(await askWho(supergraph.origin, headers));
    await revokeKey(person, id);
    all.push(await person.ask(ApiKeysDocument, {}), await person.ask(ApiKeyHistoryDocument, { keyId: id }));
    return all;
  });
  const { database, drained } = supergraph.subgraphs.auth;
  await drained();
  const kept = await database.asSystem('test', async (_em, query) => {
    const tables = await query<{ name: string }>({
      text: `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    });
    const texts = tables.map(({ name }) => `select t::text as row from "${name}" t`);
    return query<{ row: string }>({ text: texts.join(' union all ') });
  });
  const haystacks = {
    log: lines.join('\n'),
    answers: JSON.stringify(answers),
    calls: JSON.stringify(calls.map(({ request }) => ({ ...request, document: null }))),
    database: kept.map(({ row }) => row).join('\n'),
  };
  expect(haystacks.log).toContain('"viewer":"api-key"');
  expect(haystacks.calls).toContain('apiKeyOfDigest');
  expect(haystacks.database).toContain(id);
  for (const each of secrets) {
    // More than what is shown of a key, and less than all of it.
    const needle = each.slice(13, 33);
    for (const [where, text] of Object.entries(haystacks)) expect(text.includes(needle), where).toBe(false);
    const digest = createHash('sha256').update(each).digest('base64url');
    expect(haystacks.log.includes(digest)).toBe(false);
    expect(haystacks.database.includes(digest)).toBe(false);
  }
});
