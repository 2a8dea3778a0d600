import { knownViewer } from '../../../kit/viewer/require-viewer.ts';
import type { Viewer } from '../../../kit/viewer/viewer.ts';

/** Tells which of these policies hold for the viewer. Policies that it does not know hold for nobody. */
export type PolicyEvaluator = (policies: readonly string[], viewer: Viewer) => Promise<ReadonlySet<string>>;

/** Our own policies: what `@policy(policies: …)` in the subgraphs may name. */
const POLICIES: Readonly<Record<string, (viewer: Viewer) => boolean>> = {
  /** The caller acts in a workspace that they own. */
  'workspace-owner': (viewer) => knownViewer(viewer)?.role === 'OWNER',
  /** The router asks for itself, which it does without running an operation: what asks for this is open to no client. */
  router: () => false,
};

/** Evaluates our own policies by what identify found out; nothing is asked of anybody. */
export const evaluateOwnPolicies: PolicyEvaluator = async (policies, viewer) =>
  new Set(policies.filter((name) => Object.hasOwn(POLICIES, name) && POLICIES[name]?.(viewer)));
