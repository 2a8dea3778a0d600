import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

import { ALWAYS, conditionOf } from '../conditions.ts';

const TYPE_NAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name }) => name.value === 'skip' || name.value === 'include');
}

/** Takes out what is left out whatever the variables are: the planner loses such a condition and asks for it. */
function withoutNever(document: DocumentNode): DocumentNode {
  return visit(document, {
    enter(node) {
      if (node.kind !== Kind.SELECTION_SET) return undefined;
      const selections = node.selections.filter((each) => conditionOf(each, ALWAYS) !== null);
      if (selections.length === node.selections.length) return undefined;
      return { ...node, selections: selections.length > 0 ? selections : [TYPE_NAME] };
    },
  });
}

/**
 * Asks for `__typename` wherever all that is asked for of an object is under a condition. The planner leaves out a field
 * below which it finds nothing to ask for; but the object is there, or not, whatever is asked of it.
 */
function withTypeNames(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const known = new Map<SelectionSetNode, boolean>();

  function mayBeEmpty(set: SelectionSetNode): boolean {
    const before = known.get(set);
    if (before !== undefined) return before;
    const found = set.selections.every((node) => {
      if (isConditional(node)) return true;
      if (node.kind === Kind.FIELD) return false;
      const below = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      return below !== undefined && mayBeEmpty(below.selectionSet);
    });
    known.set(set, found);
    return found;
  }

  return visit(document, {
    enter(node) {
      if (node.kind !== Kind.FIELD || !node.selectionSet || !mayBeEmpty(node.selectionSet)) return undefined;
      const { selectionSet } = node;
      return {
        ...node,
        selectionSet: { ...selectionSet, selections: [TYPE_NAME, ...selectionSet.selections] },
      };
    },
  });
}

/** A document that asks for the same, without conditions that the planner takes wrongly. */
export function settleConditions(document: DocumentNode): DocumentNode {
  return withTypeNames(withoutNever(document));
}
