import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import type { Operation } from './ask.ts';

/** The operation of this name, or the first one when the document has none of it; undefined without any. */
export function operationIn(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((node) => node.kind === 'OperationDefinition');
  return operations.find((node) => node.name?.value === name) ?? operations[0];
}

/**
 * The same operation with a name that its document has. For a moment after a change of tabs the editor still gives the
 * name of the tab before.
 */
export function withItsName(operation: Operation): Operation {
  try {
    const found = operationIn(parse(operation.query), operation.operationName);
    return found ? { ...operation, operationName: found.name?.value } : operation;
  } catch {
    // The server says better what is wrong with it.
    return operation;
  }
}
