import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { FilteredDocument } from './filter-document.ts';
import type { Positions } from './response-position.ts';

/** A document that our limits let through has fewer; others are cut here, which hides nothing but further errors. */
const MAXIMUM_PATHS = 2_000;

/** Which selections of a filtered document hold a placeholder, at any depth. Each selection is looked at once. */
export function createHoldsWithheld({
  withheld,
  fragments,
}: Pick<FilteredDocument, 'withheld' | 'fragments'>) {
  const known = new Map<SelectionSetNode, boolean>();
  const ofFragment = (fragment: FragmentDefinitionNode | undefined) =>
    fragment !== undefined && holds(fragment.selectionSet);

  function look(set: SelectionSetNode): boolean {
    return set.selections.some((node) => {
      if (node.kind === 'FragmentSpread') return ofFragment(fragments.get(node.name.value));
      if (node.kind === 'Field' && withheld.has(node)) return true;
      return node.selectionSet !== undefined && holds(node.selectionSet);
    });
  }

  function holds(set: SelectionSetNode): boolean {
    const before = known.get(set);
    if (before !== undefined) return before;
    // A valid document has no fragment inside itself; this keeps others from going round for ever.
    known.set(set, false);
    const found = look(set);
    known.set(set, found);
    return found;
  }
  return holds;
}

/** The paths of what is withheld from an operation, in response names, in the order of the document, each once. */
export function withheldPaths(
  positions: Positions,
  operation: OperationDefinitionNode,
  holds: (set: SelectionSetNode) => boolean,
): string[][] {
  const paths: string[][] = [];
  const walk = (sets: readonly SelectionSetNode[], path: readonly string[]): void => {
    for (const field of positions.at(sets).values()) {
      if (paths.length >= MAXIMUM_PATHS) return;
      const here = [...path, field.key];
      if (field.withheld) paths.push(here);
      else if (field.selectionSets.some(holds)) walk(field.selectionSets, here);
    }
  };
  walk([operation.selectionSet], []);
  return paths;
}
