import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Log } from '../../../kit/log/create-log.ts';
import type { SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import type { Entitlements, KnownViewer } from '../../../kit/viewer/viewer.ts';
import { signViewerToken } from '../../../kit/viewer/viewer-token.ts';
import type { SpendingLimits } from '../budget/spending-limits.ts';
import type { DataSource } from '../data-sources/data-source.ts';
import type { RouterRequest, SubgraphCall } from '../router-request.ts';

const MAXIMUM_WORKSPACES = 10_000;
const REMEMBERED_MS = 60_000;
/** Short, so that a new workspace or a billing that is back is noticed; not zero, so that an outage costs little. */
const UNKNOWN_REMEMBERED_MS = 2_000;
const TIMEOUT_MS = 2_000;

const QUERY = `query RouterEntitlements($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Viewer { subscription { plan { id limits {
      uploadMegabytes exportsPerDay maximumOperationCost
      pointsPerMinute pointsPerHour pointsPerDay concurrentOperations
    } } } }
  }
}`;
const DOCUMENT = parse(QUERY);

/** Null is no limit. */
const points = z.number().int().positive().nullable();

const answerSchema = z.object({
  _entities: z.tuple([
    z.object({
      subscription: z.object({
        plan: z.object({
          id: z.enum(['FREE', 'PRO', 'ENTERPRISE']),
          limits: z.object({
            uploadMegabytes: z.number().int().nonnegative(),
            exportsPerDay: z.number().int().nonnegative().nullable(),
            maximumOperationCost: z.number().int().nonnegative(),
            pointsPerMinute: points,
            pointsPerHour: points,
            pointsPerDay: points,
            concurrentOperations: z.number().int().positive(),
          }),
        }),
      }),
    }),
  ]),
});

/** What a plan allows: what the router itself holds callers to, and what it tells the subgraphs. */
export type Allowance = { entitlements: Entitlements; limits: SpendingLimits };

function readAllowance(answer: SubgraphResponse): Allowance | null {
  const plan = answerSchema.safeParse(answer.data).data?._entities[0].subscription.plan;
  if (!plan) return null;
  const { uploadMegabytes, exportsPerDay, maximumOperationCost, ...limits } = plan.limits;
  const budget = {
    minute: limits.pointsPerMinute,
    hour: limits.pointsPerHour,
    day: limits.pointsPerDay,
    concurrent: limits.concurrentOperations,
  };
  return {
    entitlements: { plan: plan.id, uploadMegabytes, exportsPerDay },
    limits: { maximumOperationCost, budget },
  };
}

/** The request on whose behalf billing is asked; the call is noted in it. */
type Asking = Pick<RouterRequest, 'id' | 'calls'>;

/** What a workspace's plan allows; null while it cannot be found out. */
export type EntitlementsCache = {
  find(viewer: KnownViewer, request: Asking): Promise<Allowance | null>;
  forget(workspaceId: string): void;
};

type Entry = { found: Promise<Allowance | null> };

/**
 * Asks billing on the viewer's behalf and remembers the answer for 60 seconds, or until the plan changes. While billing
 * does not answer, what it said last holds.
 */
export function createEntitlementsCache(options: {
  billing: DataSource | null;
  viewerTokenSecret: string;
  clock: () => Date;
  log: Log;
  onSubgraphCall: (call: SubgraphCall) => void;
}): EntitlementsCache {
  const { billing } = options;
  const entries = new LRUCache<string, Entry>({
    max: MAXIMUM_WORKSPACES,
    ttl: REMEMBERED_MS,
    ttlResolution: 0,
    perf: { now: () => options.clock().getTime() },
  });

  const lastTold = new LRUCache<string, Allowance>({ max: MAXIMUM_WORKSPACES });

  async function ask(source: DataSource, viewer: KnownViewer, asking: Asking) {
    const requestId = asking.id;
    const record = (outcome: SubgraphCall['outcome']) => {
      const call: SubgraphCall = { requestId, subgraph: 'billing', purpose: 'entitlements', outcome };
      asking.calls.push(call);
      options.onSubgraphCall(call);
    };
    const request = {
      query: QUERY,
      document: DOCUMENT,
      variables: { representations: [{ __typename: 'Viewer', id: viewer.membershipId }] },
      viewerToken: signViewerToken(viewer, options.viewerTokenSecret),
      requestId,
    };
    try {
      const found = readAllowance(await source.execute(request, { timeoutMs: TIMEOUT_MS }));
      record('answered');
      return found;
    } catch (error) {
      options.log.warn({ err: error, requestId }, 'billing did not tell the entitlements');
      record('unavailable');
      return null;
    }
  }

  /** What could not be found out is asked again soon, unless the plan changed meanwhile, which asks at once. */
  function soon(workspaceId: string, entry: Entry): void {
    if (entries.peek(workspaceId) === entry) entries.set(workspaceId, entry, { ttl: UNKNOWN_REMEMBERED_MS });
  }

  async function askOrRecall(source: DataSource, viewer: KnownViewer, asking: Asking, onSilence: () => void) {
    const told = await ask(source, viewer, asking);
    if (told) lastTold.set(viewer.workspaceId, told);
    else onSilence();
    return told ?? lastTold.get(viewer.workspaceId) ?? null;
  }

  return {
    async find(viewer, request) {
      if (!billing) return null;
      const known = entries.get(viewer.workspaceId);
      if (known) return known.found;
      const { workspaceId } = viewer;
      const entry: Entry = { found: askOrRecall(billing, viewer, request, () => soon(workspaceId, entry)) };
      entries.set(workspaceId, entry);
      return entry.found;
    },
    forget(workspaceId) {
      entries.delete(workspaceId);
    },
  };
}
