import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { type Condition, conditionOf } from '../conditions.ts';
import { EVERY_ITEM, type PlanPath } from './walk-path.ts';

/** Which fields the fetches of a plan ask for, and under which conditions. */
export type SelectedPaths = {
  /**
   * Notes the fields of a fetch that stands at a path and is itself under a condition, by the names that they have
   * after the fetch.
   */
  add(
    document: DocumentNode,
    place: { path: PlanPath; when: Condition; renamed: ReadonlyMap<string, string> },
  ): void;
  /** The conditions under which fetches ask for a field; none when no fetch ever does. */
  conditionsAt(path: PlanPath): readonly Condition[];
};

const keyOf = (path: PlanPath) => path.filter((part) => part !== EVERY_ITEM).join('.');

/** Fetches must be noted in the order in which they depend on each other. */
export function createSelectedPaths(): SelectedPaths {
  const conditions = new Map<string, Condition[]>();

  const add: SelectedPaths['add'] = (document, { path, when: outer, renamed }) => {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions)
      if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);

    const addSet = (set: SelectionSetNode | undefined, at: PlanPath, under: Condition): void => {
      for (const node of set?.selections ?? []) {
        const when = conditionOf(node, under);
        if (!when) continue;
        if (node.kind === 'FragmentSpread') addSet(fragments.get(node.name.value)?.selectionSet, at, when);
        else if (node.kind === 'InlineFragment') addSet(node.selectionSet, at, when);
        else if (node.name.value === '_entities') addSet(node.selectionSet, at, when);
        else {
          const key = node.alias?.value ?? node.name.value;
          const below = [...at, renamed.get(key) ?? key];
          const known = conditions.get(keyOf(below));
          if (known) known.push(when);
          else conditions.set(keyOf(below), [when]);
          addSet(node.selectionSet, below, when);
        }
      }
    };
    for (const node of document.definitions)
      if (node.kind === 'OperationDefinition') addSet(node.selectionSet, path, outer);
  };

  return { add, conditionsAt: (path) => conditions.get(keyOf(path)) ?? [] };
}
