import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';

/** The part of a loaded document file that plugins here read. */
export type LoadedDocument = { document?: DocumentNode };

/** Every named operation of the loaded files, by name. */
export function operationsOf(files: readonly LoadedDocument[]): OperationDefinitionNode[] {
  return files
    .flatMap((file) => file.document?.definitions ?? [])
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .sort((a, b) => ((a.name?.value ?? '') < (b.name?.value ?? '') ? -1 : 1));
}

function needsVariables(operation: OperationDefinitionNode): boolean {
  return (operation.variableDefinitions ?? []).some(
    (variable) => variable.type.kind === Kind.NON_NULL_TYPE && !variable.defaultValue,
  );
}

function queryHook(name: string, operation: OperationDefinitionNode): string {
  const optional = needsVariables(operation) ? '' : '?';
  return `/** Reads ${name}; \`data\` is undefined until the first answer. */
export function use${name}Query(
  variables${optional}: types.${name}QueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.${name}Query, types.${name}QueryVariables> {
  return useTypedQuery(types.${name}Document, variables, options);
}`;
}

function mutationHook(name: string): string {
  return `/** Sends ${name} when the returned function is called. */
export function use${name}Mutation(): MutationHookResult<types.${name}Mutation, types.${name}MutationVariables> {
  return useTypedMutation(types.${name}Document);
}`;
}

/**
 * graphql-codegen plugin: one thin hook for each operation, over the typed documents beside it. It exists because
 * the hook plugins that are published generate code for Apollo Client 3.
 */
export function plugin(_schema: unknown, files: readonly LoadedDocument[]): string {
  const hooks = operationsOf(files).map((operation) => {
    const name = operation.name?.value ?? '';
    return operation.operation === 'query' ? queryHook(name, operation) : mutationHook(name);
  });
  return [
    `import {
  type MutationHookResult,
  type QueryHookOptions,
  type QueryHookResult,
  useTypedMutation,
  useTypedQuery,
} from '../src/hooks/typed-hooks.ts';
import * as types from './operations.ts';`,
    ...hooks,
    '',
  ].join('\n\n');
}
