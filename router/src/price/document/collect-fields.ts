import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  type SelectionSetNode,
} from 'graphql';
import { type Condition, conditionKey, narrow } from './presence.ts';

/** A field of the document, and when it counts. */
export type Occurrence = { node: FieldNode; when: Condition };

/** Counts work down and tells when a document takes more than it may. */
export type Effort = { spend(steps: number): void };

export type Collect = (
  type: GraphQLObjectType,
  sets: readonly { set: SelectionSetNode; when: Condition }[],
) => Map<string, Occurrence[]>;

/**
 * Collects what a document selects of an object type, by response key, as execution would: fragments resolved,
 * selections under the same key together. A fragment is read once for each condition under which it is spread.
 */
export function createCollect(options: {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** False: selections under @skip and @include always count, which is dearer and never cheaper. */
  heedConditions: boolean;
  effort: Effort;
}): Collect {
  const { schema, fragments, effort } = options;

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
  }

  return (type, sets) => {
    const found = new Map<string, Occurrence[]>();
    const read = new Set<string>();

    function visit({ selections }: SelectionSetNode, when: Condition): void {
      effort.spend(selections.length);
      for (const node of selections) {
        const own = narrow(when, node.directives);
        if (own === null) continue;
        const then = options.heedConditions ? own : when;
        if (node.kind === 'Field') {
          const key = node.alias?.value ?? node.name.value;
          const known = found.get(key);
          if (known) known.push({ node, when: then });
          else found.set(key, [{ node, when: then }]);
        } else if (node.kind === 'InlineFragment') {
          if (applies(node.typeCondition?.name.value, type)) visit(node.selectionSet, then);
        } else visitFragment(node.name.value, then);
      }
    }

    function visitFragment(name: string, when: Condition): void {
      const fragment = fragments.get(name);
      const key = `${name} ${conditionKey(when)}`;
      // Read unconditionally before, it is all there already.
      if (!fragment || read.has(`${name} `) || read.has(key)) return;
      read.add(key);
      if (applies(fragment.typeCondition.name.value, type)) visit(fragment.selectionSet, when);
    }

    for (const { set, when } of sets) visit(set, when);
    return found;
  };
}
