import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLFormattedError,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** A list of a thousand entities needs not a thousand times the same error. */
export const MAXIMUM_SECTION_ERRORS = 20;

/** A part of the answer that one fetch would have filled, in objects of one type, or of any when null. */
export type Section = { key: string; typeName: string | null };

/** The sections that the document of a fetch asks for. */
export function sectionsOf(document: DocumentNode): Section[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);

  const ofField = (field: FieldNode, typeName: string | null): Section[] => {
    const key = field.alias?.value ?? field.name.value;
    return field.name.value.startsWith('__') ? [] : [{ key, typeName }];
  };
  const ofSelection = (node: SelectionNode, typeName: string | null): Section[] => {
    if (node.kind === 'Field')
      return node.name.value === '_entities' && node.selectionSet
        ? ofSelections(node.selectionSet, null)
        : ofField(node, typeName);
    const part = node.kind === 'InlineFragment' ? node : fragments.get(node.name.value);
    return part ? ofSelections(part.selectionSet, part.typeCondition?.name.value ?? typeName) : [];
  };
  const ofSelections = (set: SelectionSetNode, typeName: string | null): Section[] =>
    set.selections.flatMap((node) => ofSelection(node, typeName));

  const operation = document.definitions.find((node) => node.kind === 'OperationDefinition');
  return operation ? ofSelections(operation.selectionSet, null) : [];
}

/** The error that stands in a section of a subgraph that cannot be reached; its path is where the section would be. */
export function unavailableSection(key: string, path: readonly (string | number)[]): GraphQLFormattedError {
  return {
    message: `"${key}" cannot be loaded right now; what else the answer holds is complete. Try again in a moment.`,
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', section: key },
  };
}
