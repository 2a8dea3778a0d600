import { type DirectiveNode, type DocumentNode, visit } from 'graphql';

const PERCENT = /^percent\((\d+(?:\.\d+)?)\)$/;

function labelOf(node: DirectiveNode): string | null {
  if (node.name.value !== 'join__field') return null;
  const value = node.arguments?.find(({ name }) => name.value === 'overrideLabel')?.value;
  return value?.kind === 'StringValue' ? value.value : null;
}

/**
 * Which labels of `@override(from: …, label: …)` hold: `percent(n)` for n of a hundred routers, decided once by each when
 * it loads the supergraph, and no other label. So all operations of a router see a field in the same place.
 * @param random from 0 to below 1
 */
export function overrideLabels(supergraph: DocumentNode, random: () => number): Map<string, boolean> {
  const labels = new Map<string, boolean>();
  visit(supergraph, {
    Directive(node) {
      const label = labelOf(node);
      if (label === null || labels.has(label)) return;
      const percent = PERCENT.exec(label)?.[1];
      labels.set(label, percent !== undefined && random() * 100 < Number(percent));
    },
  });
  return labels;
}
