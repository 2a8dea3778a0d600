import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { RequirementIndex } from '../requirements/index-requirements.ts';
import type { Requirement } from '../requirements/requirement.ts';

/** The name of a field's value in the answer. */
export function responseKey(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}

/** A document with what its selections ask for, found once for all requests that send it. */
export type CompiledDocument = {
  document: DocumentNode;
  /** Each requirement that occurs, once. Empty: everybody may run the document as it is. */
  requirements: readonly Requirement[];
  /** Which of them a field asks for, by their places in `requirements`. Fields that ask for nothing are left out. */
  needs: ReadonlyMap<FieldNode, readonly number[]>;
  /** The type of each field's value. */
  types: ReadonlyMap<FieldNode, GraphQLOutputType>;
  /** Every response name in the document. */
  names: ReadonlySet<string>;
};

/**
 * Finds what each selection of a valid document asks for. Each fragment is looked at once, in the type it names, however
 * often it is spread.
 */
export function compileDocument(index: RequirementIndex, document: DocumentNode): CompiledDocument {
  const { schema } = index;
  const places = new Map<string, number>();
  const requirements: Requirement[] = [];
  const needs = new Map<FieldNode, readonly number[]>();
  const types = new Map<FieldNode, GraphQLOutputType>();
  const names = new Set<string>();

  function placeOf(requirement: Requirement): number {
    const key = JSON.stringify(requirement);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, requirements.length);
    return requirements.push(requirement) - 1;
  }

  function visitField(node: FieldNode, parent: GraphQLNamedType | undefined): void {
    names.add(responseKey(node));
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const field = hasFields ? parent.getFields()[node.name.value] : undefined;
    // `__typename` and introspection belong to no type and are open to everybody.
    if (!field || !parent) return;
    types.set(node, field.type);
    const asked = index.ofField(parent.name, field.name);
    if (asked.length > 0) needs.set(node, asked.map(placeOf));
    if (node.selectionSet) visit(node.selectionSet, getNamedType(field.type));
  }

  function visit(set: SelectionSetNode, parent: GraphQLNamedType | undefined): void {
    for (const node of set.selections) {
      if (node.kind === 'Field') visitField(node, parent);
      else if (node.kind === 'InlineFragment') {
        const condition = node.typeCondition?.name.value;
        visit(node.selectionSet, condition === undefined ? parent : schema.getType(condition));
      }
    }
  }

  for (const node of document.definitions) {
    if (node.kind === 'OperationDefinition')
      visit(node.selectionSet, schema.getRootType(node.operation) ?? undefined);
    if (node.kind === 'FragmentDefinition')
      visit(node.selectionSet, schema.getType(node.typeCondition.name.value));
  }
  return { document, requirements, needs, types, names };
}
