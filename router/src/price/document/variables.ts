import { type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** The value of one variable in a request: what was sent, else its default in the operation, else undefined. */
export type ReadVariable = (variables: Variables) => unknown;

/** Readers for an operation's variables, so that pricing a request looks nothing up in the document. */
export function createVariableReaders(operation: OperationDefinitionNode): (name: string) => ReadVariable {
  const defaults = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue) defaults.set(variable.name.value, valueFromASTUntyped(defaultValue));
  return (name) => {
    const byDefault = defaults.get(name);
    return (variables) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return value === undefined ? byDefault : value;
    };
  };
}
