import { afterAll, beforeAll, expect, test } from 'vitest';
import { createId } from '../../../../kit/id/create-id.ts';
import { PLANS, type PlanId } from '../plan/plan.catalogue.ts';
import { startTestBilling, type TestBilling } from '../testing/test-billing.ts';

const DAY = 86_400_000;

let billing: TestBilling;
beforeAll(async () => {
  billing = await startTestBilling();
});
afterAll(() => billing[Symbol.asyncDispose]());

const order = (workspaceId: string, plan: PlanId) =>
  billing.payments.changePlan({ workspaceId, plan, monthlyPrice: PLANS[plan].monthlyPrice });

test('the books of a customer who goes up, down and up again', async () => {
  const workspaceId = createId('wsp');
  await order(workspaceId, 'PRO'); // 1 to 31 April
  billing.pass(10 * DAY);
  await order(workspaceId, 'ENTERPRISE'); // credit 29.00 × 20/30 = 19.33; 299.00 − 19.33 = 279.67
  billing.pass(15 * DAY);
  await order(workspaceId, 'PRO'); // credit 299.00 × 15/30 = 149.50; − 29.00 leaves 120.50
  billing.pass(1 * DAY);
  const free = await order(workspaceId, 'FREE'); // credit 29.00 × 29/30 = 28.03; 120.50 + 28.03 = 148.53
  billing.pass(400 * DAY);
  await order(workspaceId, 'ENTERPRISE'); // 299.00 − 148.53 = 150.47
  expect(await billing.charges({ workspaceId })).toEqual(['29.00', '279.67', '150.47']);
  expect(free).toMatchObject({ status: 'accepted', paid: { plan: 'FREE', revision: 4, renewsAt: null } });
});

test('a month ends on the last day of a shorter one', async () => {
  const workspaceId = createId('wsp');
  const now = billing.clock();
  billing.pass(Date.parse('2028-01-31T12:00:00Z') - now.getTime());
  const outcome = await order(workspaceId, 'PRO');
  // 2028 is a leap year
  expect(outcome).toMatchObject({ paid: { renewsAt: new Date('2028-02-29T12:00:00Z') } });
});

test('being on the plan already is accepted without a new revision', async () => {
  const workspaceId = createId('wsp');
  expect(await order(workspaceId, 'FREE')).toEqual({ status: 'accepted', paid: null });
  const first = await order(workspaceId, 'PRO');
  billing.pass(DAY);
  expect(await order(workspaceId, 'PRO')).toEqual(first);
});

test('a declining customer is refused what costs something, and nothing else', async () => {
  const workspaceId = createId('wsp');
  await order(workspaceId, 'PRO');
  await billing.payments.setDeclining(workspaceId, true);
  expect(await order(workspaceId, 'ENTERPRISE')).toEqual({
    status: 'refused',
    reason: 'The card was declined.',
  });
  expect(await order(workspaceId, 'FREE')).toMatchObject({ status: 'accepted', paid: { plan: 'FREE' } });
});

test('orders at the same moment are taken one after the other', async () => {
  const workspaceId = createId('wsp');
  const outcomes = await Promise.all(
    (['PRO', 'ENTERPRISE', 'PRO', 'ENTERPRISE', 'PRO'] as const).map((plan) => order(workspaceId, plan)),
  );
  const revisions = outcomes.map((outcome) =>
    outcome.status === 'accepted' ? outcome.paid?.revision : null,
  );
  // Time stands still, so each change credits the whole month before: in the end one plan is paid in full.
  const [customer] = await billing.subgraph.database.asViewer({ workspaceId }, (_em, query) =>
    query<{ revision: number; covered: string; charged: string }>({
      text: `select revision, price + balance as covered, (select sum(amount) from charge) as charged
             from payment_customer`,
    }),
  );
  expect(Math.max(...revisions.map(Number))).toBe(customer?.revision);
  expect(customer?.charged).toBe(customer?.covered);
});
