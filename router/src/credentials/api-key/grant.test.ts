import { expect, test } from 'vitest';
import { readGrant } from './grant.ts';

const ANSWER = {
  keyId: 'key_1',
  version: 3,
  status: 'ACTIVE',
  secretEndsAt: '2026-03-09T14:30:00.000Z',
  expiresAt: null,
  membershipId: 'mbr_1',
  personId: 'per_1',
  workspaceId: 'wsp_1',
  role: 'MEMBER',
  scopes: ['trades:read'],
  allowedAddresses: [],
  allowedOrigins: [],
  limits: { pointsPerMinute: 5, pointsPerHour: null, pointsPerDay: 100 },
};
const read = (changes: object = {}) => readGrant({ grant: { ...ANSWER, ...changes } });

test('a key speaks for its owner, under its own name and limit', () => {
  expect(read()).toEqual({
    keyId: 'key_1',
    version: 3,
    ended: null,
    secretEndsAt: new Date('2026-03-09T14:30:00Z'),
    expiresAt: null,
    addresses: null,
    origins: [],
    caller: {
      viewer: {
        kind: 'api-key',
        membershipId: 'mbr_1',
        personId: 'per_1',
        workspaceId: 'wsp_1',
        role: 'MEMBER',
        sessionId: null,
        apiKeyId: 'key_1',
        scopes: ['trades:read'],
        entitlements: null,
      },
      keyBudget: { id: 'key_1', limits: { minute: 5, hour: null, day: 100, concurrent: null } },
    },
  });
});

test('a key without limits has no budget of its own', () => {
  const limits = { pointsPerMinute: null, pointsPerHour: null, pointsPerDay: null };
  expect(read({ limits })?.caller?.keyBudget).toBeNull();
});

test('a key whose owner left speaks for nobody', () => {
  expect(read({ status: 'OWNER_GONE', role: null, membershipId: null })).toMatchObject({
    ended: 'owner gone',
    caller: null,
  });
});

test('an empty list of addresses is any, another one is what it says', () => {
  expect(read()?.addresses).toBeNull();
  expect(read({ allowedAddresses: ['203.0.113.0/24'] })?.addresses?.has('203.0.113.9')).toBe(true);
});

test('no key is null, and anything else is no answer', () => {
  expect(readGrant({ grant: null })).toBeNull();
  for (const data of [undefined, null, {}, { grant: {} }, { grant: { ...ANSWER, status: 'NEW' } }])
    expect(() => readGrant(data)).toThrow();
  expect(() => read({ allowedAddresses: ['everywhere'] })).toThrow(RangeError);
});
