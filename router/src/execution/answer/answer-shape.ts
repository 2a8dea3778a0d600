import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** The keys that a fetch asked for, with those below each; null for a leaf. What else an answer holds is not looked at. */
export type AnswerShape = ReadonlyMap<string, AnswerShape | null>;

type Growing = Map<string, Growing | null>;
type Source = {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Names that keys have after the plan's rewrites, by those that the subgraph gave them. */
  renamed: ReadonlyMap<string, string>;
};

function grow(shape: Growing, key: string, below: SelectionSetNode | undefined, source: Source): void {
  if (!below) {
    if (!shape.has(key)) shape.set(key, null);
    return;
  }
  const known = shape.get(key) ?? new Map();
  shape.set(key, known);
  collect(known, below, source);
}

function collect(shape: Growing, { selections }: SelectionSetNode, source: Source): void {
  for (const node of selections) {
    if (node.kind === 'Field') {
      const key = node.alias?.value ?? node.name.value;
      grow(shape, key, node.selectionSet, source);
      const renamed = source.renamed.get(key);
      if (renamed !== undefined) grow(shape, renamed, node.selectionSet, source);
    } else {
      const part = node.kind === 'InlineFragment' ? node : source.fragments.get(node.name.value);
      if (part) collect(shape, part.selectionSet, source);
    }
  }
}

/** The shape of what the operation of a document asks for; of types that exclude each other, all keys. */
export function answerShape(document: DocumentNode, renamed: ReadonlyMap<string, string>): AnswerShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  const shape: Growing = new Map();
  const operation = document.definitions.find((node) => node.kind === 'OperationDefinition');
  if (operation) collect(shape, operation.selectionSet, { fragments, renamed });
  return shape;
}
