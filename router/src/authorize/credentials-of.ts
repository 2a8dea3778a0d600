import type { Viewer } from '../../../kit/viewer/viewer.ts';
import type { PolicyEvaluator } from './policies.ts';
import type { RequirementIndex } from './requirements/index-requirements.ts';
import type { Credentials, Requirement } from './requirements/requirement.ts';

export type AuthorizeBasis = { index: RequirementIndex; evaluatePolicies: PolicyEvaluator };

/** Every policy that requirements name, once. */
export function policiesIn(requirements: readonly Requirement[]): string[] {
  return [...new Set(requirements.flatMap((each) => each.policies?.flat() ?? []))];
}

/** What a viewer meets requirements with, as far as these policies are concerned. */
export async function credentialsOf(
  viewer: Viewer,
  asked: readonly string[],
  evaluatePolicies: PolicyEvaluator,
): Promise<Credentials> {
  const policies = asked.length > 0 ? await evaluatePolicies(asked, viewer) : new Set<string>();
  return viewer.kind === 'anonymous'
    ? { known: false, scopes: new Set(), policies }
    : { known: true, scopes: new Set(viewer.scopes), policies };
}
