import type { Database } from '../../../../kit/database/database.ts';
import type { Bus, Subscription } from '../../../../kit/events/event.ts';
import { WORKSPACE_CREATED, workspaceCreated } from '../../../../schema/events/workspace-created.ts';
import { writeEntitlements } from './entitlements.event.ts';
import { freeSubscription } from './free-subscription.ts';
import { insertSubscription } from './subscription.queries.ts';

/**
 * Gives each new workspace its subscription to Free. An event that comes twice, or after the plan was changed already,
 * finds a row and changes nothing.
 */
export function followWorkspaces(database: Database, bus: Bus): Promise<Subscription> {
  return bus.subscribe({
    group: 'billing',
    topics: [WORKSPACE_CREATED],
    async handle(events) {
      for (const event of events) {
        const { workspaceId, createdAt } = workspaceCreated.parse(event.payload);
        await database.asViewer({ workspaceId }, async (_em, query) => {
          const subscription = freeSubscription(workspaceId, new Date(createdAt));
          if (await insertSubscription(query, subscription)) await writeEntitlements(query, subscription);
        });
      }
    },
  });
}
