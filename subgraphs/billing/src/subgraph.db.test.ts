import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signViewerToken } from '../../../kit/viewer/viewer-token.ts';
import { someViewer, startTestBilling, type TestBilling } from './testing/test-billing.ts';

const [ada, grace] = [someViewer(), someViewer()];
let billing: TestBilling;
beforeAll(async () => {
  billing = await startTestBilling();
  await billing.workspaceCreated(ada);
  await billing.workspaceCreated(grace);
});
afterAll(() => billing[Symbol.asyncDispose]());

test('nobody is answered without the router’s token', async () => {
  const foreign = signViewerToken(ada, 'another secret that is just as long');
  for (const viewerToken of [undefined, 'nonsense', foreign]) {
    const request = { query: '{ plans { id } }', requestId: 'req_1', viewerToken };
    const { data, errors } = await billing.subgraph.execute(request);
    expect(data).toBeUndefined();
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['VIEWER_TOKEN_REQUIRED']);
  }
});

test('the catalogue is public and needs no database', async () => {
  const query = `{ plans { id name monthlyPrice { amount currency } limits {
    pointsPerMinute pointsPerHour pointsPerDay concurrentOperations maximumOperationCost exportsPerDay uploadMegabytes
  } } }`;
  const { result, texts } = await billing.subgraph.database.statements.capture(() => billing.ask(query));
  expect(texts).toEqual([]);
  const plan = (id: string, name: string, amount: string, limits: (number | null)[]) => ({
    id,
    name,
    monthlyPrice: { amount, currency: 'USD' },
    limits: {
      pointsPerMinute: limits[0],
      pointsPerHour: limits[1],
      pointsPerDay: limits[2],
      concurrentOperations: limits[3],
      maximumOperationCost: limits[4],
      exportsPerDay: limits[5],
      uploadMegabytes: limits[6],
    },
  });
  expect(result.data).toEqual({
    plans: [
      plan('FREE', 'Free', '0', [20, 100, 1_000, 5, 1_000, 5, 10]),
      plan('PRO', 'Pro', '29', [100, 1_000, 10_000, 20, 5_000, 50, 100]),
      plan('ENTERPRISE', 'Enterprise', '299', [null, null, null, 100, 20_000, null, 1_000]),
    ],
  });
});

describe('entities', () => {
  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Viewer { id subscription { id } again: subscription { plan { name } } }
    ... on PlanSubscription { id plan { id } }
    ... on Plan { name } } }`;
  const subscriptionId = (viewer: typeof ada) => viewer.workspaceId.replace('wsp_', 'sub_');
  const representations = [ada, grace].flatMap((viewer) => [
    { __typename: 'Viewer', id: viewer.membershipId },
    { __typename: 'PlanSubscription', id: subscriptionId(viewer) },
  ]);

  test('are the caller’s own, by one statement; those of another give null', async () => {
    const { result, texts } = await billing.subgraph.database.statements.capture(() =>
      billing.ask(ENTITIES, ada, { representations }),
    );
    expect(result.data).toEqual({
      _entities: [
        {
          id: ada.membershipId,
          subscription: { id: subscriptionId(ada) },
          again: { plan: { name: 'Free' } },
        },
        { id: subscriptionId(ada), plan: { id: 'FREE' } },
        null,
        null,
      ],
    });
    expect(texts).toHaveLength(1);
  });

  test('are null for an anonymous caller, plans aside', async () => {
    const plans = ['PRO', 'GOLD'].map((id) => ({ __typename: 'Plan', id }));
    const { data, errors } = await billing.ask(ENTITIES, undefined, {
      representations: [...representations, ...plans],
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [null, null, null, null, { name: 'Pro' }, null] });
  });
});

test('its checks pass while database and bus are there', async () => {
  expect(Object.keys(billing.subgraph.checks)).toEqual(['database', 'events']);
  await Promise.all(Object.values(billing.subgraph.checks).map((check) => check()));
});
