import jwt from 'jsonwebtoken';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Asker, KnownViewer } from './viewer.ts';
import { createViewerTokenReader, signViewerToken } from './viewer-token.ts';

const SECRET = 'a secret of the tests, long enough';
const read = (token: string | undefined) => createViewerTokenReader(SECRET)(token);
const VIEWER: KnownViewer = {
  kind: 'user',
  membershipId: 'mbr_1',
  personId: 'per_1',
  workspaceId: 'wsp_1',
  role: 'OWNER',
  sessionId: 'ses_1',
  apiKeyId: null,
  scopes: ['read'],
  entitlements: { plan: 'FREE', uploadMegabytes: 10, exportsPerDay: 5 },
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-09T14:30:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each<Asker>([
  VIEWER,
  { ...VIEWER, kind: 'api-key', entitlements: null, sessionId: null, apiKeyId: 'key_1' },
  { kind: 'anonymous' },
  { kind: 'router' },
])('a viewer arrives as it was signed: %o', (viewer) => {
  expect(read(signViewerToken(viewer, SECRET))).toEqual(viewer);
});

test('a token is good for 60 seconds', () => {
  const token = signViewerToken(VIEWER, SECRET);
  const reader = createViewerTokenReader(SECRET);
  vi.setSystemTime(new Date('2026-03-09T14:30:59Z'));
  expect(reader(token)).toEqual(VIEWER);
  vi.setSystemTime(new Date('2026-03-09T14:31:00Z'));
  // Neither who reads it for the first time nor who remembers it.
  expect(read(token)).toBeNull();
  expect(reader(token)).toBeNull();
});

describe('nobody is made out of', () => {
  const sign = (payload: object, options: jwt.SignOptions = {}) =>
    jwt.sign(payload, SECRET, { issuer: 'tradesense-router', expiresIn: 60, ...options });

  test.each<[string, () => string | undefined]>([
    ['no token', () => undefined],
    ['an empty one', () => ''],
    ['nonsense', () => 'nonsense'],
    ['another secret', () => signViewerToken(VIEWER, 'another secret of the tests, as long')],
    ['another issuer', () => sign({ viewer: VIEWER }, { issuer: 'tradesense' })],
    ['another algorithm', () => sign({ viewer: VIEWER }, { algorithm: 'HS512' })],
    [
      'no signature',
      () => jwt.sign({ viewer: VIEWER }, null, { algorithm: 'none', issuer: 'tradesense-router' }),
    ],
    ['no viewer', () => sign({})],
    ['a viewer of an unknown kind', () => sign({ viewer: { ...VIEWER, kind: 'admin' } })],
    ['a viewer without a workspace', () => sign({ viewer: { ...VIEWER, workspaceId: undefined } })],
  ])('%s', (_name, token) => {
    expect(read(token())).toBeNull();
  });
});
