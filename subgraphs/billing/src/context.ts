import type { Database } from '../../../kit/database/database.ts';
import type { Session } from '../../../kit/database/session.ts';
import type { ContextSource, RequestContext } from '../../../kit/subgraph/create-subgraph.ts';
import { knownViewer, unauthenticated } from '../../../kit/viewer/require-viewer.ts';
import type { Asker, KnownViewer } from '../../../kit/viewer/viewer.ts';
import type { ChangePlanService } from './subscription/change-plan.service.ts';
import { freeSubscription, subscriptionIdOf } from './subscription/free-subscription.ts';
import type { SubscriptionRow } from './subscription/subscription.entity.ts';
import { createSubscriptionLoader } from './subscription/subscription.loaders.ts';

/** What a known caller has: everything here reads in their scope, in the request's transaction. */
export type Caller = ReturnType<typeof createCaller>;

/** What billing's resolvers have at hand in one request. */
export type Context = {
  viewer: Asker;
  /** Null for an anonymous caller. */
  caller: Caller | null;
  changePlan: ChangePlanService;
};

/** Builds the context of each request. Nothing is sent to the database before a resolver asks. */
export function createContext(options: { database: Database; changePlan: ChangePlanService }) {
  const { database, changePlan } = options;
  return async ({ viewer }: ContextSource): Promise<RequestContext<Context>> => {
    const known = knownViewer(viewer);
    const session = known && (await database.openSession(known));
    return {
      value: { viewer, caller: known && session && createCaller(known, session), changePlan },
      finish: async (outcome) => session?.finish(outcome),
    };
  };
}

/** The caller; throws `UNAUTHENTICATED` for an anonymous one. */
export function requireCaller({ caller }: Context): Caller {
  if (caller) return caller;
  throw unauthenticated();
}

function createCaller(viewer: KnownViewer, session: Session) {
  const { workspaceId } = viewer;
  const loader = createSubscriptionLoader(session, workspaceId);
  const subscription = async (): Promise<SubscriptionRow> =>
    (await loader.load(workspaceId)) ?? freeSubscription(workspaceId);
  return {
    viewer,
    /** The workspace's subscription; Free until billing has heard of the workspace. */
    subscription,
    /** The same by its own id; that of another workspace gives null. */
    subscriptionById: (id: string) => (id === subscriptionIdOf(workspaceId) ? subscription() : null),
  };
}
