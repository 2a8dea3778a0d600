import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import Fastify from 'fastify';
import jwt from 'jsonwebtoken';
import { describe, expect, test } from 'vitest';
import { createAccessTokens } from './access-token.ts';
import { jwksRoutes } from './jwks.routes.ts';
import { createSigningKey } from './signing-key.ts';

const NOW = new Date('2026-03-09T14:30:00.400Z');
const FAR = new Date('2026-06-07T14:30:00.000Z');
const subject = {
  personId: 'per_1',
  sessionId: 'ses_1',
  membershipId: 'mbr_1',
  workspaceId: 'wsp_1',
  role: 'OWNER',
} as const;

describe('access tokens', () => {
  test('verify with the published key of their kid, and say who and until when', () => {
    const tokens = createAccessTokens([createSigningKey()]);
    const { accessToken, expiresAt } = tokens.issue(subject, NOW, FAR);
    const header = jwt.decode(accessToken, { complete: true })?.header;
    const jwk = tokens.jwks().keys.find((key) => key.kid === header?.kid);
    const claims = jwt.verify(accessToken, createPublicKey({ key: jwk ?? {}, format: 'jwk' }), {
      algorithms: ['ES256'],
      issuer: 'tradesense',
      audience: 'tradesense-api',
      clockTimestamp: NOW.getTime() / 1000,
    });
    const iat = Date.parse('2026-03-09T14:30:00Z') / 1000;
    expect(claims).toEqual({
      iss: 'tradesense',
      aud: 'tradesense-api',
      sub: 'per_1',
      sid: 'ses_1',
      mid: 'mbr_1',
      wid: 'wsp_1',
      role: 'OWNER',
      scope:
        'trades:read trades:write analytics:read billing:read billing:write profile:read profile:write api-keys:read api-keys:write',
      iat,
      exp: iat + 600, // ten minutes
    });
    expect(expiresAt.toISOString()).toBe('2026-03-09T14:40:00.000Z');
  });

  test('of a member are not good for changing the plan', () => {
    const member = { ...subject, role: 'MEMBER' as const };
    const { accessToken } = createAccessTokens([createSigningKey()]).issue(member, NOW, FAR);
    expect(jwt.decode(accessToken)).toMatchObject({
      scope:
        'trades:read trades:write analytics:read billing:read profile:read profile:write api-keys:read api-keys:write',
    });
  });

  test('never outlive their session', () => {
    const sessionEnd = new Date('2026-03-09T14:33:00.900Z');
    const { expiresAt } = createAccessTokens([createSigningKey()]).issue(subject, NOW, sessionEnd);
    expect(expiresAt.toISOString()).toBe('2026-03-09T14:33:00.000Z');
  });

  test('are signed by the first key, while all are published', () => {
    const [first, second] = [createSigningKey(), createSigningKey()];
    const tokens = createAccessTokens([first, second]);
    const { accessToken } = tokens.issue(subject, NOW, FAR);
    expect(jwt.decode(accessToken, { complete: true })?.header.kid).toBe(first.kid);
    expect(tokens.jwks().keys.map((key) => key.kid)).toEqual([first.kid, second.kid]);
  });

  test('publish nothing of the private half', () => {
    const [key] = createAccessTokens([createSigningKey()]).jwks().keys;
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  test('need a P-256 key, and say which key is none', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => createAccessTokens([{ kid: 'wide', privateKeyPem }])).toThrow(/wide is no P-256/);
    expect(() => createAccessTokens([])).toThrow(/At least one/);
  });

  test('have their keys at /.well-known/jwks.json', async () => {
    const tokens = createAccessTokens([createSigningKey()]);
    const server = Fastify();
    await server.register(jwksRoutes(tokens.jwks));
    const answer = await server.inject('/.well-known/jwks.json');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=300');
    expect(answer.json()).toEqual(tokens.jwks());
  });
});
