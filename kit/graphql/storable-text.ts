import { type ASTNode, GraphQLError, type ValidationRule } from 'graphql';

/** PostgreSQL stores no U+0000, and half of a surrogate pair would arrive as another character. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Where the first text stands that cannot be stored, such as "input.executions.3.symbol"; null when there is none. */
function unstorableAt(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = unstorableAt(part, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function refusal(what: string, nodes: ASTNode | null): GraphQLError {
  const message = `${what} holds a character that cannot be stored: U+0000, or half of a surrogate pair. Remove it.`;
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });
}

/**
 * The error for variables with a text that cannot be stored, wherever in them it is; null when all can. Asked before
 * anything runs: the database would refuse it, and with it whatever else the request asks in the same transaction.
 */
export function checkStorable(variables: Readonly<Record<string, unknown>> | undefined): GraphQLError | null {
  const path = unstorableAt(variables, '');
  return path === null ? null : refusal(`$${path}`, null);
}

/** The same for texts that stand in the document itself. */
export const storableTextRule: ValidationRule = (context) => ({
  StringValue(node) {
    if (!isStorable(node.value)) context.reportError(refusal('A text of the document', node));
  },
});
