import {
  type DocumentNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { type FetchDocument, printedFetchDocument } from '../fetch/fetch-document.ts';

/** The names, within a merged request, of one list of entities and of the variable that asks for it. */
export const aliasOf = (place: number): string => `_entities_${place}`;
export const representationsOf = (place: number): string => `_representations_${place}`;

const FIELD_OF_OPERATION = 5;

const named = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** The document with names of its own for its list, its representations and its fragments. */
function renamed(document: DocumentNode, place: number): DocumentNode {
  const ofFragment = (name: NameNode) => named(`${name.value}_${place}`);
  return visit(document, {
    enter(node, _key, _parent, path) {
      if (node.kind === Kind.VARIABLE && node.name.value === 'representations')
        return { ...node, name: named(representationsOf(place)) };
      if (node.kind === Kind.FRAGMENT_SPREAD || node.kind === Kind.FRAGMENT_DEFINITION)
        return { ...node, name: ofFragment(node.name) };
      // definitions, its index, selectionSet, selections, index: a field of the operation itself.
      if (node.kind === Kind.FIELD && path.length === FIELD_OF_OPERATION && node.name.value === '_entities')
        return { ...node, alias: named(aliasOf(place)) };
      return undefined;
    },
  });
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((node) => node.kind === 'OperationDefinition');
  if (!operation) throw new Error('A fetch of a plan has no operation.');
  return operation;
}

/** One document that asks for the entities of several fetches, each under a name of its own. */
export function mergeDocuments(documents: readonly FetchDocument[]): FetchDocument {
  const all = documents.map(({ document }, place) => renamed(document, place));
  const variables = new Map<string, VariableDefinitionNode>();
  for (const document of all)
    for (const definition of operationOf(document).variableDefinitions ?? [])
      variables.set(definition.variable.name.value, definition);
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [...variables.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: all.flatMap((document) => operationOf(document).selectionSet.selections),
    },
  };
  const fragments = all.flatMap(({ definitions }) =>
    definitions.filter((node) => node.kind === 'FragmentDefinition'),
  );
  return printedFetchDocument({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, [
    ...new Set(documents.flatMap(({ variableNames }) => variableNames)),
  ]);
}
