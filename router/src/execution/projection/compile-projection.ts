import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import type { JsonObject } from '../answer/own-property.ts';
import { ALWAYS, compileCondition } from '../conditions.ts';
import { type Below, type CollectedField, collectFields, selectedBelow } from './collect-fields.ts';
import { compileIntrospection } from './introspect.ts';
import { leaf } from './leaf.ts';
import { abstractOf, type FieldPlan, objectOf } from './object.ts';
import { type Fault, listOf, notNull, type Project } from './projection.ts';

const INTROSPECTION = new Set(['__schema', '__type']);

/** What a client gets of the tree that the subgraphs' answers make, and what is wrong with it. */
export type Projection = (
  root: JsonObject,
  variables: { sent: Readonly<Record<string, unknown>>; coerced: Readonly<Record<string, unknown>> },
) => { data: JsonObject | null; faults: readonly Fault[] };

function typeNameField(type: GraphQLCompositeType): Project {
  if (isObjectType(type)) return () => type.name;
  // An interface's name is no object's type, so there is no object to speak of.
  return (_value, { faults }) => {
    faults.push({ message: 'The type of an object is not known.', upwards: [] });
    return undefined;
  };
}

/**
 * Compiles the form of an operation's answer: which fields each object has and in which order, whatever more the
 * subgraphs were asked for, and what becomes of values that the schema does not allow.
 */
export function compileProjection(
  schema: GraphQLSchema,
  asked: {
    document: DocumentNode;
    operation: OperationDefinitionNode;
    /** The name under which a field's value stands in the tree. */
    sourceKey: (node: FieldNode) => string;
  },
): Projection {
  const { document, operation, sourceKey } = asked;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);

  function isA(type: GraphQLCompositeType, condition: string): boolean {
    if (type.name === condition) return true;
    const wider = schema.getType(condition);
    return isAbstractType(wider) && 'getInterfaces' in type && schema.isSubType(wider, type);
  }

  function collect(type: GraphQLCompositeType, below: readonly Below[]) {
    return collectFields(below, fragments, (condition) => isA(type, condition));
  }

  function projectType(type: GraphQLOutputType, field: string, below: readonly Below[]): Project {
    if (isNonNullType(type))
      return isLeafType(type.ofType)
        ? leaf(type.ofType, field, false)
        : notNull(projectType(type.ofType, field, below), field);
    if (isListType(type)) return listOf(projectType(type.ofType, field, below), field);
    if (isLeafType(type)) return leaf(type, field, true);
    if (isObjectType(type)) return objectOf(field, () => fieldsOf(type, below));
    return abstractOf(field, (typeName) => {
      const found = typeName === null ? type : schema.getType(typeName);
      // By its own name an interface stands for any of its types; a union has no fields without one of them.
      if (isInterfaceType(found) && found === type) return fieldsOf(found, below);
      return isObjectType(found) && schema.isSubType(type, found) ? fieldsOf(found, below) : null;
    });
  }

  function projectField(type: GraphQLCompositeType, collected: CollectedField, key: string): Project | null {
    const name = collected.nodes[0].name.value;
    if (name === '__typename') return typeNameField(type);
    if (INTROSPECTION.has(name) && type === root) return (_value, { introspect }) => introspect(key);
    const field = 'getFields' in type ? type.getFields()[name] : undefined;
    return field ? projectType(field.type, `${type.name}.${name}`, selectedBelow(collected)) : null;
  }

  function fieldsOf(type: GraphQLCompositeType, below: readonly Below[]): FieldPlan[] {
    const { fields, places } = collect(type, below);
    const projects = new Map([...fields].map(([key, field]) => [key, projectField(type, field, key)]));
    return places.flatMap(({ key, when, unless }) => {
      const [field, project] = [fields.get(key), projects.get(key)];
      if (!field || !project) return [];
      return { key, sourceKey: sourceKey(field.nodes[0]), included: compileCondition(when, unless), project };
    });
  }

  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const selected = [{ set: operation.selectionSet, when: ALWAYS }];
  const introspected = [...collect(root, selected).fields.values()].filter(({ nodes }) =>
    INTROSPECTION.has(nodes[0].name.value),
  );
  const introspection = introspected.length > 0 ? compileIntrospection(schema, introspected, asked) : null;
  const project = objectOf(root.name, () => fieldsOf(root, selected));

  return (tree, { sent, coerced }) => {
    const faults: Fault[] = [];
    const introspect = introspection?.(sent) ?? (() => null);
    const data = project(tree, { coerced, faults, introspect });
    return { data: (data ?? null) as JsonObject | null, faults };
  };
}
