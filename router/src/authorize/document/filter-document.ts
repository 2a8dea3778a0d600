import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type CompiledDocument, responseKey } from './compile-document.ts';

/** A document without what may not be read. */
export type FilteredDocument = {
  /** To be planned instead of the client's. It may hold fragments and variables that nothing uses any more. */
  document: DocumentNode;
  /** Placeholders by the type of the field that each stands for. */
  withheld: ReadonlyMap<FieldNode, GraphQLOutputType>;
  types: ReadonlyMap<FieldNode, GraphQLOutputType>;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What the response names of placeholders begin with, and no name of the client does. */
  prefix: string;
};

/** The prefix, made longer until no name begins with it. */
function unusedPrefix(names: Iterable<string>, prefix: string): string {
  let unused = prefix;
  for (const name of names) while (name.startsWith(unused)) unused += '_';
  return unused;
}

const KEPT_DIRECTIVES = new Set(['skip', 'include']);

/** A placeholder tells, once the answer is there, in which objects the field was asked for and would have had a value. */
function placeholder(node: FieldNode, prefix: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: `${prefix}${responseKey(node)}` },
    name: { kind: Kind.NAME, value: '__typename' },
    directives: node.directives?.filter((each: DirectiveNode) => KEPT_DIRECTIVES.has(each.name.value)) ?? [],
  };
}

/** Puts `__typename` under a name of our own in the place of each field that is not allowed. No selection becomes empty. */
export function filterDocument(
  { document, needs, types, names }: CompiledDocument,
  isMet: (place: number) => boolean,
): FilteredDocument {
  const allTypes = new Map(types);
  const withheld = new Map<FieldNode, GraphQLOutputType>();
  const prefix = unusedPrefix(names, 'withheld_');

  function filterField(node: FieldNode): FieldNode {
    const type = types.get(node);
    if (type && !(needs.get(node)?.every(isMet) ?? true)) {
      const instead = placeholder(node, prefix);
      withheld.set(instead, type);
      return instead;
    }
    if (!node.selectionSet) return node;
    const kept = { ...node, selectionSet: filterSet(node.selectionSet) };
    if (type) allTypes.set(kept, type);
    return kept;
  }

  function filterSelection(node: SelectionNode): SelectionNode {
    if (node.kind === 'Field') return filterField(node);
    return node.kind === 'InlineFragment' ? { ...node, selectionSet: filterSet(node.selectionSet) } : node;
  }

  function filterSet(set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.map(filterSelection) };
  }

  const definitions = document.definitions.map((node) =>
    'selectionSet' in node ? { ...node, selectionSet: filterSet(node.selectionSet) } : node,
  );
  const filtered = definitions.filter((node) => node.kind === 'FragmentDefinition');
  return {
    document: { ...document, definitions },
    withheld,
    types: allTypes,
    fragments: new Map(filtered.map((node) => [node.name.value, node])),
    prefix,
  };
}
