import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { linkedSpecs } from '../../authorize/requirements/linked-directives.ts';

/** A subgraph as a supergraph names it; the URL is empty where it was composed without one. */
export type JoinGraph = { name: string; url: string };

const JOIN = 'https://specs.apollo.dev/join';

function text(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((given) => given.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}

/**
 * The subgraphs of a supergraph, from the `join__Graph` enum that every version of the join specification has. Null when
 * the document links no such specification, so that it is no supergraph.
 */
export function readJoinGraphs(document: DocumentNode): JoinGraph[] | null {
  const prefix = linkedSpecs(document).find(({ identity }) => identity === JOIN)?.alias;
  if (prefix === undefined) return null;
  return document.definitions
    .flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === `${prefix}__Graph`
        ? (node.values ?? [])
        : [],
    )
    .flatMap(({ directives = [] }) => directives)
    .filter(({ name }) => name.value === `${prefix}__graph`)
    .map((directive) => ({ name: text(directive, 'name'), url: text(directive, 'url') }));
}
