import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { KnownAccess } from '../access/access.ts';

type Type = GraphQLNamedType | null | undefined;

function fieldOf(schema: GraphQLSchema | null, typeName: string, fieldName: string) {
  const type = schema?.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
}

function variablesIn(
  definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[],
): Set<string> {
  const used = new Set<string>();
  for (const { selectionSet, directives } of definitions)
    for (const node of [selectionSet, ...(directives ?? [])])
      visit(node, { enter: (each) => void (each.kind === Kind.VARIABLE && used.add(each.name.value)) });
  return used;
}

/**
 * Parts a valid document by what the caller may use: the fields that are closed, such as "Viewer.trades", each once and
 * without what is selected below it; and what is left when they are taken out, null when that is nothing.
 */
export function partByAccess(
  document: DocumentNode,
  { everything, mine }: Pick<KnownAccess, 'everything' | 'mine'>,
): { closed: string[]; open: DocumentNode | null } {
  const closed = new Set<string>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const parted = new Map<string, FragmentDefinitionNode | null>();

  function partField(node: FieldNode, parent: Type): SelectionNode[] {
    const name = node.name.value;
    if (!parent || name.startsWith('__')) return [node];
    if (!fieldOf(mine, parent.name, name)) {
      closed.add(`${parent.name}.${name}`);
      return [];
    }
    if (!node.selectionSet) return [node];
    const type = fieldOf(everything, parent.name, name)?.type;
    const selectionSet = partSet(node.selectionSet, type && getNamedType(type));
    return selectionSet ? [{ ...node, selectionSet }] : [];
  }

  function partFragment(name: string): FragmentDefinitionNode | null {
    const known = parted.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || !fragment) return known ?? null;
    const selectionSet = partSet(
      fragment.selectionSet,
      everything.getType(fragment.typeCondition.name.value),
    );
    const part = selectionSet ? { ...fragment, selectionSet } : null;
    parted.set(name, part);
    return part;
  }

  function partSelection(node: SelectionNode, parent: Type): SelectionNode[] {
    if (node.kind === Kind.FIELD) return partField(node, parent);
    if (node.kind === Kind.FRAGMENT_SPREAD) return partFragment(node.name.value) ? [node] : [];
    const condition = node.typeCondition?.name.value;
    const selectionSet = partSet(node.selectionSet, condition ? everything.getType(condition) : parent);
    return selectionSet ? [{ ...node, selectionSet }] : [];
  }

  function partSet(set: SelectionSetNode, parent: Type): SelectionSetNode | null {
    const selections = set.selections.flatMap((node) => partSelection(node, parent));
    return selections.length > 0 ? { ...set, selections } : null;
  }

  const operations = document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .flatMap((node) => {
      const selectionSet = partSet(node.selectionSet, everything.getRootType(node.operation));
      return selectionSet ? [{ ...node, selectionSet }] : [];
    });
  if (operations.length === 0) return { closed: [...closed], open: null };
  const used = [...parted.values()].filter((fragment) => fragment !== null);
  const variables = variablesIn([...operations, ...used]);
  const tidy = operations.map((operation) => ({
    ...operation,
    variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
      variables.has(variable.name.value),
    ),
  }));
  return { closed: [...closed], open: { kind: Kind.DOCUMENT, definitions: [...tidy, ...used] } };
}
