import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLFormattedError,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { SubgraphRequest } from '../../../kit/subgraph/subgraph.ts';

/** A list of a thousand entities needs not a thousand times the same error. */
const MAXIMUM_ERRORS = 20;

type Section = { key: string; typeName: string | null; selections: SelectionSetNode | undefined };

function sectionsOf(document: DocumentNode): Section[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);

  const ofField = (field: FieldNode, typeName: string | null): Section[] => {
    const key = field.alias?.value ?? field.name.value;
    return field.name.value.startsWith('__') ? [] : [{ key, typeName, selections: field.selectionSet }];
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

function errorAt(key: string, path: (string | number)[]): GraphQLFormattedError {
  return {
    message: `"${key}" cannot be loaded right now; what else the answer holds is complete. Try again in a moment.`,
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', section: key },
  };
}

/**
 * The errors that stand for the answer of a subgraph that cannot be reached: one for each section that it would have
 * filled, with the path in the form that the subgraph itself would have used.
 */
export function unavailableSections(
  document: DocumentNode,
  variables: SubgraphRequest['variables'],
): GraphQLFormattedError[] {
  const sections = sectionsOf(document);
  const entities = variables?.representations;
  if (!Array.isArray(entities))
    return sections.slice(0, MAXIMUM_ERRORS).map(({ key }) => errorAt(key, [key]));
  return entities
    .slice(0, MAXIMUM_ERRORS)
    .flatMap((entity: { __typename?: unknown }, index) =>
      sections
        .filter(({ typeName }) => typeName === null || typeName === entity.__typename)
        .map(({ key }) => errorAt(key, ['_entities', index, key])),
    )
    .slice(0, MAXIMUM_ERRORS);
}
