import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KnownViewer } from '../../../../kit/viewer/viewer.ts';
import { PLANS, type PlanId } from '../plan/plan.catalogue.ts';
import { someViewer, startTestBilling, type TestBilling } from '../testing/test-billing.ts';
import { createChangePlanService } from './change-plan.service.ts';

const DAY = 86_400_000;
const CHANGE = `mutation ($plan: PlanId!) {
  outcome: changePlan(input: { plan: $plan }) {
    __typename
    ... on PlanChanged { subscription { id plan { id } status startedAt renewsAt } }
    ... on Failure { code message }
  }
}`;

let billing: TestBilling;
beforeAll(async () => {
  billing = await startTestBilling();
});
afterAll(() => billing[Symbol.asyncDispose]());

const change = (viewer: KnownViewer, plan: PlanId) => billing.ask(CHANGE, viewer, { plan });

async function owner(): Promise<KnownViewer> {
  const viewer = someViewer();
  await billing.workspaceCreated(viewer);
  return viewer;
}

async function planOf(viewer: KnownViewer): Promise<unknown> {
  const { data } = await billing.ask(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Viewer { subscription { plan { id } } } } }',
    viewer,
    { r: [{ __typename: 'Viewer', id: viewer.membershipId }] },
  );
  return data;
}
const on = (plan: PlanId) => ({ _entities: [{ subscription: { plan: { id: plan } } }] });

describe('the owner', () => {
  test('moves to a plan at once, pays a month, and the others hear of it', async () => {
    const viewer = await owner();
    const startedAt = billing.clock();
    const { data } = await change(viewer, 'PRO');
    expect(data).toEqual({
      outcome: {
        __typename: 'PlanChanged',
        subscription: {
          id: viewer.workspaceId.replace('wsp_', 'sub_'),
          plan: { id: 'PRO' },
          status: 'ACTIVE',
          startedAt: startedAt.toISOString(),
          renewsAt: new Date(startedAt.getTime() + 30 * DAY).toISOString(), // April has 30 days
        },
      },
    });
    expect(await planOf(viewer)).toEqual(on('PRO'));
    expect(await billing.charges(viewer)).toEqual(['29.00']);
    const { workspaceId } = viewer;
    expect(await billing.entitlements(workspaceId)).toEqual([
      { workspaceId, version: 1, plan: 'FREE', uploadMegabytes: 10 },
      { workspaceId, version: 2, plan: 'PRO', uploadMegabytes: 100 },
    ]);
  });

  test('pays once when the same change is asked for again, also at the same moment', async () => {
    const viewer = await owner();
    await Promise.all([change(viewer, 'PRO'), change(viewer, 'PRO'), change(viewer, 'PRO')]);
    await change(viewer, 'PRO');
    expect(await billing.charges(viewer)).toEqual(['29.00']);
    expect(await billing.entitlements(viewer.workspaceId)).toHaveLength(2); // Free at sign-up, then Pro
  });

  test('stays on Free without being charged', async () => {
    const viewer = await owner();
    const { data } = await change(viewer, 'FREE');
    expect(data).toMatchObject({
      outcome: { __typename: 'PlanChanged', subscription: { plan: { id: 'FREE' } } },
    });
    expect(await billing.charges(viewer)).toEqual([]);
    expect(await billing.entitlements(viewer.workspaceId)).toHaveLength(1);
  });

  test('may change before billing has heard of the workspace', async () => {
    const viewer = someViewer();
    expect(await planOf(viewer)).toEqual(on('FREE'));
    await change(viewer, 'PRO');
    await billing.workspaceCreated(viewer);
    expect(await planOf(viewer)).toEqual(on('PRO'));
    const { workspaceId } = viewer;
    expect(await billing.entitlements(workspaceId)).toEqual([
      { workspaceId, version: 1, plan: 'PRO', uploadMegabytes: 100 },
    ]);
  });

  test('ends on one plan, the same for us and the provider, when two changes race', async () => {
    const viewer = await owner();
    await Promise.all([change(viewer, 'PRO'), change(viewer, 'ENTERPRISE')]);
    const atProvider = await billing.subgraph.database.asViewer(viewer, (_em, query) =>
      query<{ plan: PlanId }>({ text: 'select plan from payment_customer' }),
    );
    const plan = atProvider[0]?.plan ?? 'FREE';
    expect(['PRO', 'ENTERPRISE']).toContain(plan);
    expect(await planOf(viewer)).toEqual(on(plan));
  });

  test('sends six statements: four of the provider, row and event', async () => {
    const viewer = await owner();
    const { texts } = await billing.subgraph.database.statements.capture(() => change(viewer, 'PRO'));
    expect(texts).toHaveLength(6);
  });
});

describe('a change is refused', () => {
  test('to a member, and nothing is charged', async () => {
    const member = someViewer('MEMBER');
    const { data } = await change(member, 'PRO');
    expect(data).toMatchObject({ outcome: { __typename: 'NotAllowed', code: 'NOT_ALLOWED' } });
    expect(await billing.charges(member)).toEqual([]);
  });

  test('when the payment is, and the plan stays; later it works', async () => {
    const viewer = await owner();
    await billing.payments.setDeclining(viewer.workspaceId, true);
    const { data } = await change(viewer, 'PRO');
    expect(data).toMatchObject({
      outcome: {
        __typename: 'PaymentRefused',
        code: 'PAYMENT_REFUSED',
        message: expect.stringContaining('The card was declined.'),
      },
    });
    expect(await planOf(viewer)).toEqual(on('FREE'));
    expect(await billing.charges(viewer)).toEqual([]);
    await billing.payments.setDeclining(viewer.workspaceId, false);
    await change(viewer, 'PRO');
    expect(await planOf(viewer)).toEqual(on('PRO'));
  });

  test('to an anonymous caller', async () => {
    const { data, errors } = await billing.ask(CHANGE, undefined, { plan: 'PRO' });
    expect(data).toBeNull();
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a process that dies after the payment', () => {
  const pay = (viewer: KnownViewer, plan: PlanId) =>
    billing.payments.changePlan({
      workspaceId: viewer.workspaceId,
      plan,
      monthlyPrice: PLANS[plan].monthlyPrice,
    });

  test('leaves nothing to pay again', async () => {
    const viewer = await owner();
    await pay(viewer, 'PRO');
    expect(await planOf(viewer)).toEqual(on('FREE'));
    await change(viewer, 'PRO');
    expect(await planOf(viewer)).toEqual(on('PRO'));
    expect(await billing.charges(viewer)).toEqual(['29.00']);
  });

  test('leaves its payment to count for whatever is chosen next', async () => {
    const viewer = await owner();
    await pay(viewer, 'PRO');
    await change(viewer, 'ENTERPRISE');
    expect(await billing.charges(viewer)).toEqual(['29.00', '270.00']); // 299 − 29
    await change(viewer, 'FREE');
    expect(await planOf(viewer)).toEqual(on('FREE'));
  });

  test('an answer that was overtaken by a newer one is not written', async () => {
    const viewer = await owner();
    const older = await pay(viewer, 'PRO');
    await change(viewer, 'ENTERPRISE');
    const late = createChangePlanService({
      database: billing.subgraph.database,
      payments: { changePlan: async () => older },
    });
    const outcome = await late.changePlan(viewer, 'PRO');
    expect(outcome).toMatchObject({ subscription: { plan: 'ENTERPRISE' } });
    expect(await planOf(viewer)).toEqual(on('ENTERPRISE'));
  });
});
