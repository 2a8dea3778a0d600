import {
  type ArgumentNode,
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import type { Condition } from '../conditions.ts';
import type { CollectedField } from './collect-fields.ts';
import type { Session } from './projection.ts';

function directiveOf({ variable, expected }: Condition[number]): DirectiveNode {
  const argument: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'if' },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
  };
  const name = expected ? 'include' : 'skip';
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: [argument] };
}

/** A field under its condition: each directive wraps what is under it, since none may be given twice. */
function underCondition(node: FieldNode, condition: Condition): SelectionNode {
  const bare: SelectionNode = { ...node, directives: [] };
  return condition.reduce<SelectionNode>(
    (inner, literal) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [directiveOf(literal)],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    bare,
  );
}

function documentOf(
  fields: readonly CollectedField[],
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode {
  const selections = fields.flatMap(({ nodes, when }) =>
    nodes.map((node, index) => underCondition(node, when[index] ?? [])),
  );
  const fragments = document.definitions.filter((node) => node.kind === 'FragmentDefinition');
  const used = new Set<string>();
  const enter = (node: ASTNode) => {
    if (node.kind === Kind.VARIABLE) used.add(node.name.value);
  };
  for (const node of [...selections, ...fragments]) visit(node, { enter });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: operation.operation,
        ...(variableDefinitions ? { variableDefinitions } : {}),
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
      ...fragments,
    ],
  };
}

/** Compiles what an operation asks about the schema itself, which is answered here and by no subgraph. */
export function compileIntrospection(
  schema: GraphQLSchema,
  fields: readonly CollectedField[],
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
): (variables: Readonly<Record<string, unknown>>) => Session['introspect'] {
  const asked = documentOf(fields, document, operation);
  return (variableValues) => {
    let data: Record<string, unknown> | null = null;
    return (key) => {
      data ??= executeSync({ schema, document: asked, variableValues }).data ?? {};
      return data[key] ?? null;
    };
  };
}
