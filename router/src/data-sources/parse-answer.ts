import { AnswerFailure } from './resilience/call-failure.ts';

/**
 * Parses JSON that somebody else wrote. A key `__proto__` is an own property here, since a client may name a field so:
 * whoever copies what is parsed must not assign it. Rejects what is no JSON.
 */
export function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's own message quotes the text, which may be anybody's data.
    throw new AnswerFailure('answered a body that is no JSON', { fault: 'subgraph' });
  }
}

/** The failure for JSON that has another form than a GraphQL answer. */
export function noGraphqlAnswer(): AnswerFailure {
  return new AnswerFailure('answered JSON that is no GraphQL response', { fault: 'subgraph' });
}
