import type { DomainEvent } from '../../../../kit/events/event.ts';
import { createInProcessBus } from '../../../../kit/events/in-process/in-process-bus.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { createLog } from '../../../../kit/log/create-log.ts';
import type { SubgraphResponse } from '../../../../kit/subgraph/subgraph.ts';
import { ANONYMOUS, type KnownViewer, type Viewer } from '../../../../kit/viewer/viewer.ts';
import { signViewerToken } from '../../../../kit/viewer/viewer-token.ts';
import { ENTITLEMENTS_CHANGED } from '../../../../schema/events/entitlements-changed.ts';
import { WORKSPACE_CREATED, type WorkspaceCreated } from '../../../../schema/events/workspace-created.ts';
import { createTestDatabase } from '../../../../tests/setup/create-test-database.ts';
import { createLocalPaymentProvider } from '../payment/local-payment-provider.ts';
import { createBillingSubgraph } from '../subgraph.ts';

const SECRET = 'a viewer token secret of tests, long enough';

/** Somebody new who owns a workspace that billing has not heard of. */
export function someViewer(role: KnownViewer['role'] = 'OWNER'): KnownViewer {
  return {
    kind: 'user',
    membershipId: createId('mbr'),
    personId: createId('per'),
    workspaceId: createId('wsp'),
    role,
    sessionId: createId('ses'),
    apiKeyId: null,
    scopes: ['read', 'write'],
    entitlements: null,
  };
}

/** Billing on a database of its own, with a clock that tests turn and the events that it published. */
export async function startTestBilling() {
  const testDatabase = await createTestDatabase('billing');
  const log = createLog({ name: 'billing', level: 'fatal' });
  const bus = createInProcessBus({ log });
  const events: DomainEvent[] = [];
  await bus.subscribe({
    group: 'test',
    topics: [ENTITLEMENTS_CHANGED],
    handle: async (batch) => void events.push(...batch),
  });
  let now = Date.parse('2026-04-01T00:00:00.000Z');
  const clock = () => new Date(now);
  const subgraph = await createBillingSubgraph({
    databaseUrl: testDatabase.url,
    viewerTokenSecret: SECRET,
    bus,
    log,
    clock,
  });

  return {
    subgraph,
    url: testDatabase.url,
    payments: createLocalPaymentProvider({ database: subgraph.database, clock }),
    clock,
    /** Moves the clock on. */
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    ask: (
      query: string,
      as: Viewer = ANONYMOUS,
      variables?: Record<string, unknown>,
    ): Promise<SubgraphResponse> =>
      subgraph.execute({
        query,
        variables,
        viewerToken: signViewerToken(as, SECRET),
        requestId: createId('req'),
      }),
    /** Delivers what auth publishes at a sign-up; resolves once billing has handled it. */
    async workspaceCreated(owner: KnownViewer): Promise<void> {
      const payload: WorkspaceCreated = {
        workspaceId: owner.workspaceId,
        name: 'Somebody',
        ownerId: owner.personId,
        createdAt: clock().toISOString(),
      };
      const { workspaceId } = owner;
      await bus.publish([{ id: createId('evt'), topic: WORKSPACE_CREATED, workspaceId, payload }]);
    },
    /** What others heard of a workspace's entitlements so far. */
    async entitlements(workspaceId: string): Promise<unknown[]> {
      await subgraph.drained();
      return events.filter((event) => event.workspaceId === workspaceId).map((event) => event.payload);
    },
    /** What a workspace was charged, oldest first. */
    charges: ({ workspaceId }: { workspaceId: string }) =>
      subgraph.database.asViewer({ workspaceId }, async (_em, query) => {
        const rows = await query<{ amount: string }>({
          text: 'select amount from charge where workspace_id = $1 order by charged_at, id',
          values: [workspaceId],
        });
        return rows.map(({ amount }) => amount);
      }),
    async [Symbol.asyncDispose]() {
      await subgraph.stop();
      await bus.close();
      await testDatabase.drop();
    },
  };
}
export type TestBilling = Awaited<ReturnType<typeof startTestBilling>>;
