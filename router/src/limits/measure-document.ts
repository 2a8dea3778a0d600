import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

/** The shape of one operation with its fragments resolved. Counts saturate at the largest safe integer. */
export type Shape = { depth: number; rootFields: number; aliases: number; fields: number };

const EMPTY: Shape = { depth: 0, rootFields: 0, aliases: 0, fields: 0 };

function add(a: number, b: number): number {
  return Math.min(a + b, Number.MAX_SAFE_INTEGER);
}

function join(a: Shape, b: Shape): Shape {
  return {
    depth: Math.max(a.depth, b.depth),
    rootFields: add(a.rootFields, b.rootFields),
    aliases: add(a.aliases, b.aliases),
    fields: add(a.fields, b.fields),
  };
}

/**
 * Measures selections. Each fragment is measured once and remembered, so fragments that spread each other twice cost
 * their number and not two to its power. A fragment inside itself counts as nothing: another rule refuses it.
 */
function createMeasure(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const measured = new Map<string, Shape>();

  function ofFragment(name: string): Shape {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, EMPTY);
    const fragment = fragments.get(name);
    const shape = fragment ? ofSelections(fragment.selectionSet) : EMPTY;
    measured.set(name, shape);
    return shape;
  }

  function ofSelection(node: SelectionNode): Shape {
    if (node.kind === 'FragmentSpread') return ofFragment(node.name.value);
    if (node.kind === 'InlineFragment') return ofSelections(node.selectionSet);
    // Introspection has a limit of its own among graphql-js's rules, and the usual query for tools is deep.
    const below =
      node.selectionSet && !node.name.value.startsWith('__') ? ofSelections(node.selectionSet) : EMPTY;
    return {
      depth: below.depth + 1,
      rootFields: 1,
      aliases: add(below.aliases, node.alias ? 1 : 0),
      fields: add(below.fields, 1),
    };
  }

  function ofSelections(set: SelectionSetNode): Shape {
    return set.selections.map(ofSelection).reduce(join, EMPTY);
  }
  return ofSelections;
}

/** The shape of each operation of a document, in their order. Takes time in proportion to the document's length. */
export function measureDocument(document: DocumentNode): Shape[] {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === 'FragmentDefinition')
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const measure = createMeasure(fragments);
  return document.definitions
    .filter((node) => node.kind === 'OperationDefinition')
    .map((operation) => measure(operation.selectionSet));
}
