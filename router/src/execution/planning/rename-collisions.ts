import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';
import type { RequiredNames } from './required-names.ts';

/** A document to be planned, and how its response names differ from the client's. */
export type PlannableDocument = {
  document: DocumentNode;
  /** The name under which subgraphs answer a field of the client's document. */
  sourceKey(node: FieldNode): string;
  /** The client's names by those that stand for them; empty when none was changed. */
  clientKeys: ReadonlyMap<string, string>;
  /** The client's names of variables by those that stand for them. */
  clientVariables: ReadonlyMap<string, string>;
};

/** The variable of every fetch of entities; the planner would take a client's for it. */
const PLANNERS_VARIABLE = 'representations';

const keyOf = (node: FieldNode): string => node.alias?.value ?? node.name.value;

/**
 * Whether a field's value would stand where the plan puts a field of its own: `id: title` where the key is `id`, or
 * `weight(unit: KG)` where `weight` is required, perhaps with another unit.
 */
function collides(node: FieldNode, { all, withArguments }: RequiredNames): boolean {
  const { name } = node;
  if (keyOf(node) !== name.value) return all.has(keyOf(node));
  return withArguments.has(name.value) || (all.has(name.value) && (node.arguments?.length ?? 0) > 0);
}

/** A beginning that no name of the document has. */
function unusedPrefix(names: ReadonlySet<string>): string {
  let prefix = 'c_';
  for (const name of names) while (name.startsWith(prefix)) prefix += '_';
  return prefix;
}

/**
 * Gives other names to what a client calls like fields that plans add on their own account: keys, `__typename`, and
 * what `@requires` names. The planner takes such fields for the same, and would send one for the other to a subgraph.
 */
export function renameCollisions(document: DocumentNode, required: RequiredNames): PlannableDocument {
  const names = new Set<string>();
  const colliding = new Set<string>();
  let variableCollides = false;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE) variableCollides ||= node.name.value === PLANNERS_VARIABLE;
      if (node.kind !== Kind.FIELD) return;
      names.add(keyOf(node));
      if (collides(node, required)) colliding.add(keyOf(node));
    },
  });
  if (colliding.size === 0 && !variableCollides)
    return { document, sourceKey: keyOf, clientKeys: new Map(), clientVariables: new Map() };

  const prefix = unusedPrefix(names);
  const sourceKey = (node: FieldNode) => (collides(node, required) ? `${prefix}${keyOf(node)}` : keyOf(node));
  const renamed: DocumentNode = visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE && node.name.value === PLANNERS_VARIABLE)
        return { ...node, name: { kind: Kind.NAME, value: `${prefix}${PLANNERS_VARIABLE}` } };
      if (node.kind !== Kind.FIELD || !collides(node, required)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: sourceKey(node) } };
    },
  });
  return {
    document: renamed,
    sourceKey,
    clientKeys: new Map([...colliding].map((key) => [`${prefix}${key}`, key])),
    clientVariables: new Map(variableCollides ? [[`${prefix}${PLANNERS_VARIABLE}`, PLANNERS_VARIABLE]] : []),
  };
}
