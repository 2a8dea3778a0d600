import { expect, test } from 'vitest';
import type { ApiKeyRow } from '../api-key-row.ts';
import { changedFields } from './change-log.ts';

const KEY: ApiKeyRow = {
  id: 'key_1',
  workspaceId: 'wsp_1',
  personId: 'per_1',
  version: 1,
  name: 'Export',
  scopes: ['trades:read', 'analytics:read'],
  prefix: 'ts_live_abcd',
  lastFour: 'wxyz',
  createdAt: new Date('2026-03-09T14:30:00Z'),
  expiresAt: null,
  revokedAt: null,
  previousSecretEndsAt: null,
  allowedAddresses: [],
  allowedOrigins: [],
  pointsPerMinute: null,
  pointsPerHour: 100,
  pointsPerDay: null,
  lastUsedAt: null,
  lastUsedAddress: null,
  lastUsedAgent: null,
  ownerGone: false,
};

test('a new key differs from nothing by all that it has', () => {
  expect(changedFields(null, KEY)).toEqual([
    { field: 'name', before: null, after: 'Export' },
    { field: 'scopes', before: null, after: 'trades:read, analytics:read' },
    { field: 'lastFour', before: null, after: 'wxyz' },
    { field: 'pointsPerHour', before: null, after: '100' },
  ]);
});

test('what was changed is told as the graph names it, and what counts by itself is not', () => {
  const after: ApiKeyRow = {
    ...KEY,
    version: 2,
    allowedAddresses: ['10.0.0.0/8', '::1'],
    pointsPerHour: null,
    previousSecretEndsAt: new Date('2026-03-10T14:30:00Z'),
    lastUsedAt: new Date('2026-03-09T15:00:00Z'),
  };
  expect(changedFields(KEY, after)).toEqual([
    { field: 'previousSecretGoodUntil', before: null, after: '2026-03-10T14:30:00.000Z' },
    { field: 'allowedAddresses', before: null, after: '10.0.0.0/8, ::1' },
    { field: 'pointsPerHour', before: '100', after: null },
  ]);
  expect(changedFields(KEY, { ...KEY, version: 2 })).toEqual([]);
});
