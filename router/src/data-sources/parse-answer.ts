import { AnswerFailure } from './resilience/call-failure.ts';

function withoutPrototypes(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/**
 * Parses JSON that somebody else wrote. A key `__proto__` is left out, however it is escaped: whoever copies such an
 * object field by field would change what it inherits from. Rejects what is no JSON.
 */
export function parseAnswer(text: string): unknown {
  // Escapes of ASCII letters are written by nobody but to hide them, so nearly every answer takes the fast way.
  const suspicious = text.includes('__proto__') || text.includes('\\u00');
  try {
    return suspicious ? JSON.parse(text, withoutPrototypes) : JSON.parse(text);
  } catch {
    // The engine's own message quotes the text, which may be anybody's data.
    throw new AnswerFailure('answered a body that is no JSON', { fault: 'subgraph' });
  }
}

/** The failure for JSON that has another form than a GraphQL answer. */
export function noGraphqlAnswer(): AnswerFailure {
  return new AnswerFailure('answered JSON that is no GraphQL response', { fault: 'subgraph' });
}
