import { expect, test } from 'vitest';
import { someViewer, startTestBilling } from '../testing/test-billing.ts';

const SUBSCRIPTION = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Viewer { subscription { id plan { id } status startedAt renewsAt } } } }`;

test('a new workspace is on Free, the same before billing heard of it and after', async () => {
  await using billing = await startTestBilling();
  const viewer = someViewer();
  const r = [{ __typename: 'Viewer', id: viewer.membershipId }];
  const subscription = {
    id: viewer.workspaceId.replace('wsp_', 'sub_'),
    plan: { id: 'FREE' },
    status: 'ACTIVE',
    startedAt: expect.any(String),
    renewsAt: null,
  };
  const before = await billing.ask(SUBSCRIPTION, viewer, { r });
  await billing.workspaceCreated(viewer);
  const after = await billing.ask(SUBSCRIPTION, viewer, { r });
  expect(before.data).toEqual({ _entities: [{ subscription }] });
  expect(after.data).toEqual({ _entities: [{ subscription }] });
  expect(after.data).toMatchObject({
    _entities: [{ subscription: { startedAt: '2026-04-01T00:00:00.000Z' } }],
  });
});

test('an event that comes again changes nothing and tells nothing', async () => {
  await using billing = await startTestBilling();
  const viewer = someViewer();
  await billing.workspaceCreated(viewer);
  billing.pass(60_000);
  await Promise.all([billing.workspaceCreated(viewer), billing.workspaceCreated(viewer)]);
  const { workspaceId } = viewer;
  expect(await billing.entitlements(workspaceId)).toEqual([
    { workspaceId, version: 1, plan: 'FREE', uploadMegabytes: 10 },
  ]);
});
