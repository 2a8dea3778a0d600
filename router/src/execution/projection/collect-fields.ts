import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { ALWAYS, type Condition, conditionOf } from '../conditions.ts';

/** A selection set that counts under a condition. */
export type Below = { set: SelectionSetNode; when: Condition };

/** Everything that an operation asks for under one response name of one type. */
export type CollectedField = {
  /** In the order of the document; they all name the same field, or the document would not be valid. */
  nodes: [FieldNode, ...FieldNode[]];
  /** When each of them counts. */
  when: Condition[];
};

/** A place of a field in the answer, where it stands if it is asked for here and was not asked for before. */
export type FieldPlace = { key: string; when: Condition; unless: readonly Condition[] };

/** What is selected below a field. A condition that the field itself is under need not be looked at again. */
export function selectedBelow({ nodes, when }: CollectedField): Below[] {
  return nodes.flatMap(({ selectionSet }, index) =>
    selectionSet ? [{ set: selectionSet, when: nodes.length === 1 ? ALWAYS : (when[index] ?? ALWAYS) }] : [],
  );
}

/**
 * The fields that selections ask of an object, by response name, and the order in which they stand in the answer.
 * `applies` tells whether a fragment on a type counts for the object.
 */
export function collectFields(
  selections: readonly Below[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  applies: (typeCondition: string) => boolean,
): { fields: ReadonlyMap<string, CollectedField>; places: readonly FieldPlace[] } {
  const places: FieldPlace[] = [];
  const fields = new Map<string, CollectedField>();
  const spread = new Set<string>();

  function addField(node: FieldNode, when: Condition): void {
    const key = node.alias?.value ?? node.name.value;
    const known = fields.get(key);
    const unless = known ? [...known.when] : [];
    if (!unless.some((before) => before.length === 0)) places.push({ key, when, unless });
    if (known) {
      known.nodes.push(node);
      known.when.push(when);
    } else fields.set(key, { nodes: [node], when: [when] });
  }

  function addFragment(fragment: FragmentDefinitionNode | undefined, when: Condition): void {
    if (!fragment || !applies(fragment.typeCondition.name.value)) return;
    const visit = `${fragment.name.value} ${JSON.stringify(when)}`;
    if (spread.has(visit)) return;
    spread.add(visit);
    add(fragment.selectionSet, when);
  }

  function add(set: SelectionSetNode, outer: Condition): void {
    for (const node of set.selections) {
      const when = conditionOf(node, outer);
      if (!when) continue;
      if (node.kind === 'Field') addField(node, when);
      else if (node.kind === 'FragmentSpread') addFragment(fragments.get(node.name.value), when);
      else if (!node.typeCondition || applies(node.typeCondition.name.value)) add(node.selectionSet, when);
    }
  }

  for (const { set, when } of selections) add(set, when);
  return { fields, places };
}
