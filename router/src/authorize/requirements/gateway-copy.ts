import { type ConstDirectiveNode, Kind, parse, print, visit } from 'graphql';
import { readLink } from './linked-directives.ts';

/** What this router enforces itself. Any other feature marked so must be known to who executes. */
const ENFORCED = new Set(
  ['authenticated', 'requiresScopes', 'policy'].map((name) => `https://specs.apollo.dev/${name}`),
);

function withoutPurpose(link: ConstDirectiveNode): ConstDirectiveNode {
  const identity = readLink(link)?.identity;
  if (identity === undefined || !ENFORCED.has(identity)) return link;
  return { ...link, arguments: link.arguments?.filter(({ name }) => name.value !== 'for') ?? [] };
}

/**
 * The supergraph for a planner that refuses features marked `for: SECURITY` which it does not enforce: the marker is
 * taken from those that are enforced before it is asked, and from no other.
 */
export function gatewayCopy(supergraphSdl: string): string {
  const withDirectives = <Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
    node: Node,
  ) => ({
    ...node,
    directives: node.directives?.map(withoutPurpose) ?? [],
  });
  const document = visit(parse(supergraphSdl), {
    [Kind.SCHEMA_DEFINITION]: { enter: withDirectives },
    [Kind.SCHEMA_EXTENSION]: { enter: withDirectives },
  });
  return print(document);
}
