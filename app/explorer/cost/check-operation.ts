import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { KnownAccess } from '../access/access.ts';
import type { Operation } from '../request/ask.ts';

/** What may be done with the contents of the editor. */
export type Checked =
  | { kind: 'empty' }
  /** It does not parse, or asks for what there is not; it is not sent. */
  | { kind: 'invalid'; problem: string }
  /** It needs credentials, and there are none; it is not sent. */
  | { kind: 'closed'; fields: readonly string[] }
  /** It can be priced and run; `closed` are the fields that these credentials get null for. */
  | { kind: 'ready'; operation: Operation; closed: readonly string[] };

function parseOrExplain(query: string): DocumentNode | string {
  try {
    return parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return `Line ${error.locations?.[0]?.line ?? 1}: ${error.message}`;
  }
}

function hasField(schema: GraphQLSchema | null, typeName: string, fieldName: string): boolean {
  const type = schema?.getType(typeName);
  return (isObjectType(type) || isInterfaceType(type)) && fieldName in type.getFields();
}

/** The fields of a valid document that are in the whole schema and not in the caller's, such as "Viewer.trades". */
export function closedFields(
  document: DocumentNode,
  { everything, mine }: Pick<KnownAccess, 'everything' | 'mine'>,
): string[] {
  const closed = new Set<string>();
  const types = new TypeInfo(everything);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType()?.name ?? '';
        if (name.value.startsWith('__') || hasField(mine, parent, name.value)) return undefined;
        closed.add(`${parent}.${name.value}`);
        return false;
      },
    }),
  );
  return [...closed];
}

function operationOf(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((node) => node.kind === 'OperationDefinition');
  return operations.find((node) => node.name?.value === name) ?? operations[0];
}

/**
 * Looks at the contents of the editor as the server would, so that nothing is sent that it can only refuse. Whether
 * custom scalars are well written is left to the server.
 */
export function checkOperation(
  { query, variables = {}, operationName }: Operation,
  access: KnownAccess,
): Checked {
  if (query.replaceAll(/#.*/g, '').trim() === '') return { kind: 'empty' };
  const document = parseOrExplain(query);
  if (typeof document === 'string') return { kind: 'invalid', problem: document };
  const [wrong] = validate(access.everything, document);
  if (wrong) return { kind: 'invalid', problem: wrong.message };
  const operation = operationOf(document, operationName);
  if (!operation) return { kind: 'invalid', problem: 'There are fragments only, and no operation.' };
  const values = getVariableValues(access.everything, operation.variableDefinitions ?? [], variables);
  if (values.errors?.[0]) return { kind: 'invalid', problem: values.errors[0].message };
  const closed = closedFields(document, access);
  if (closed.length > 0 && access.caller === 'anonymous') return { kind: 'closed', fields: closed };
  return { kind: 'ready', operation: { query, variables, operationName: operation.name?.value }, closed };
}
