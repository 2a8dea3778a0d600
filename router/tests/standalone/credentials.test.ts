import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Shop, startShop } from './shop.ts';

const ISSUER = 'https://issuer.example.com/';
const AUDIENCE = 'shop';

const keyPairs = {
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  encryption: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  stranger: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};
const published = (name: 'rsa' | 'ec' | 'encryption', use: string) => ({
  ...keyPairs[name].publicKey.export({ format: 'jwk' }),
  kid: name,
  use,
});

/** An issuer as others run one: a key set at an address, with a key of a kind that nobody here knows. */
async function startIssuer() {
  const unknown = { kty: 'OKP', crv: 'X25519', kid: 'unknown', x: 'AAAA' };
  const keys = [published('rsa', 'sig'), published('ec', 'sig'), published('encryption', 'enc'), unknown];
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys })));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    stop: () => once(server.close(), 'close'),
  };
}

type Claims = Record<string, unknown>;

/** A token of the least that suffices, with some claims changed; one given as undefined is left out. */
function token(
  claims: Claims = {},
  [key, kid, algorithm]: [KeyObject, string, jwt.Algorithm] = [keyPairs.ec.privateKey, 'ec', 'ES256'],
): string {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const all = { iss: ISSUER, aud: AUDIENCE, sub: 'ann@example.com', exp, ...claims };
  return jwt.sign(JSON.parse(JSON.stringify(all)), key, { algorithm, keyid: kid });
}

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let shop: Shop;
beforeAll(async () => {
  issuer = await startIssuer();
  shop = await startShop(['--maximum-cost', '50', '--forward-header', 'authorization'], {
    JWKS_URL: issuer.url,
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
  });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await issuer.stop();
});

const askAs = (bearer: string, query: string) =>
  shop.router.ask(query, { authorization: `Bearer ${bearer}` });

describe('a token of the issuer', () => {
  test('opens what asks for a signed-in caller, and its scopes what asks for scopes', async () => {
    const query = '{ account product(id: "p1") { margin } }';
    expect((await askAs(token(), query)).body).toMatchObject({
      data: { account: 'the account', product: { margin: null } },
      errors: [{ path: ['product', 'margin'] }],
    });
    const { body } = await askAs(token({ scope: 'openid products:margin' }), query);
    expect(body).toMatchObject({ data: { account: 'the account', product: { margin: 40 } } });
    expect(body.errors).toBeUndefined();
  });

  test.each<[jwt.Algorithm, 'rsa' | 'ec']>([
    ['RS256', 'rsa'],
    ['PS512', 'rsa'],
    ['ES256', 'ec'],
  ])('may be signed by %s', async (algorithm, name) => {
    const signed = token({}, [keyPairs[name].privateKey, name, algorithm]);
    expect((await askAs(signed, '{ account }')).body).toMatchObject({ data: { account: 'the account' } });
  });

  test('meets no policy, since nobody told what policies mean', async () => {
    const { body } = await askAs(token({ role: 'OWNER', policy: 'buyer' }), '{ stock account }');
    expect(body).toMatchObject({ data: { stock: null, account: 'the account' } });
  });

  test('is passed on where that header was named', async () => {
    const signed = token();
    const { body } = await askAs(signed, '{ headers }');
    expect(JSON.parse(body.data.headers)).toMatchObject({ authorization: `Bearer ${signed}` });
  });

  test('leaves no subject in the log, but always the same name for it', async () => {
    await askAs(token(), '{ account }');
    const [, name] = await shop.router.says(/"workspaceId":"(sub_[0-9a-f]{16})"/);
    expect(new Set(shop.router.output().match(/sub_[0-9a-f]+/g))).toEqual(new Set([name]));
    expect(shop.router.output()).not.toContain('ann@example.com');
  });
});

describe('credentials that are not good are refused', () => {
  const { ec, encryption, stranger } = keyPairs;
  const past = Math.floor(Date.now() / 1_000) - 1;
  const unsigned = jwt.sign({ sub: 'ann', iss: ISSUER, aud: AUDIENCE, exp: past + 600 }, '', {
    algorithm: 'none',
    keyid: 'ec',
  });
  const publicKeyAsSecret = jwt.sign(
    { sub: 'ann', iss: ISSUER, aud: AUDIENCE, exp: past + 600 },
    ec.publicKey.export({ format: 'pem', type: 'spki' }),
    { algorithm: 'HS256', keyid: 'ec' },
  );

  test.each<[string, string, RegExp]>([
    ['of another form', 'Basic eA==', /is not of the form "Bearer/],
    ['that are no token', 'Bearer abc', /no JSON Web Token with a key id/],
    ['of another issuer', `Bearer ${token({ iss: 'https://other.example.com/' })}`, /not one for this API/],
    ['for another audience', `Bearer ${token({ aud: 'bank' })}`, /not one for this API/],
    ['without a subject', `Bearer ${token({ sub: undefined })}`, /not one for this API/],
    ['without an end', `Bearer ${token({ exp: undefined })}`, /not one for this API/],
    ['that are past', `Bearer ${token({ exp: past })}`, /has expired/],
    ['by a key of another', `Bearer ${token({}, [stranger.privateKey, 'ec', 'ES256'])}`, /not one for this/],
    ['by an unknown key', `Bearer ${token({}, [stranger.privateKey, 'x', 'ES256'])}`, /not one for this/],
    [
      'by a key for encryption',
      `Bearer ${token({}, [encryption.privateKey, 'encryption', 'ES256'])}`,
      /not one for this API/,
    ],
    ['without a signature', `Bearer ${unsigned}`, /not one for this API/],
    ['signed with the public key as a secret', `Bearer ${publicKeyAsSecret}`, /not one for this API/],
  ])('%s', async (_name, authorization, message) => {
    const { status, headers, body } = await shop.router.ask('{ headers }', { authorization });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="graphql", error="invalid_token"');
    expect(body.errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('without credentials', () => {
  test('the public part is answered, and an operation with anything else is refused', async () => {
    expect((await shop.router.ask('{ product(id: "p1") { name stars } }')).body).toMatchObject({
      data: { product: { name: 'Anvil', stars: 5 } },
    });
    const { status, headers, body } = await shop.router.ask('{ account headers }');
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="graphql"');
    expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

test('an operation may cost no more than was said, whoever asks', async () => {
  const products = (count: number) =>
    `{ ${Array.from({ length: count }, (_, i) => `p${i}: products { id }`).join(' ')} }`;
  for (const headers of [{}, { authorization: `Bearer ${token()}` }]) {
    // 5 × 10 is just what is allowed.
    expect((await shop.router.ask(products(5), headers)).status).toBe(200);
    const { status, body } = await shop.router.ask(products(6), headers);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { extensions: { code: 'COST_LIMIT_EXCEEDED', estimate: 60, maximum: 50 } },
    ]);
  }
});

describe('a budget of points', () => {
  test('is one for each subject, and one for each address without a token', async () => {
    await using limited = await startShop(['--points-per-minute', '2'], { JWKS_URL: issuer.url });
    const statusFor = async (headers: Record<string, string>) =>
      (await limited.router.ask('{ products { name } }', headers)).status;
    const as = (sub: string) => ({ authorization: `Bearer ${token({ sub })}` });
    expect([await statusFor(as('ann')), await statusFor(as('ann')), await statusFor(as('ann'))]).toEqual([
      200, 200, 429,
    ]);
    expect(await statusFor(as('bob'))).toBe(200);
    expect([await statusFor({}), await statusFor({}), await statusFor({})]).toEqual([200, 200, 429]);
  });
});
