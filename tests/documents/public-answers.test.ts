import { describe, expect, test } from 'vitest';
import { TRANSPORTS, useSupergraph } from '../supergraph/start-supergraph.ts';

const PLANS = '{ plans { id name monthlyPrice { amount currency } limits { exportsPerDay } } }';

describe.each(TRANSPORTS)('answers that are the same for everybody, %s', (transport) => {
  const supergraph = useSupergraph(transport, { limited: true });
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${supergraph().origin}/graphql?${new URLSearchParams({ query })}`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    });

  test('may be kept by any cache, and tell nothing of who asked', async () => {
    const answer = await get(PLANS);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const names = [...answer.headers.keys()];
    expect(names.filter((name) => /ratelimit|set-cookie/i.test(name))).toEqual([]);
    const { data, extensions } = (await answer.json()) as {
      data: { plans: unknown[] };
      extensions: { cost: object };
    };
    expect(data.plans).toHaveLength(3);
    expect(extensions.cost).not.toHaveProperty('throttleStatus');

    const tag = answer.headers.get('etag') ?? expect.fail('no ETag');
    const again = await get(PLANS, { 'if-none-match': tag });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, max-age=300']);
  });

  test('are private to those who sent credentials, or asked for anything besides', async () => {
    const person = await supergraph().person('Known');
    const known = await get(PLANS, { authorization: `Bearer ${person.accessToken}` });
    expect(known.headers.get('cache-control')).toBe('private, no-cache');
    expect(known.headers.has('ratelimit')).toBe(true);
    const more = await get('{ plans { id } rateLimit { windows { limit } } }');
    expect(more.headers.get('cache-control')).toBe('private, no-cache');
  });
});
