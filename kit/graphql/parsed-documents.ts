import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { storableTextRule } from './storable-text.ts';

/** A document that can be executed, or why it cannot. */
export type ParsedDocument = { document: DocumentNode } | { errors: readonly GraphQLError[] };

const MAXIMUM_DOCUMENTS = 1_000;
const MAXIMUM_TOKENS = 10_000;
const RULES = [...specifiedRules, storableTextRule];

/**
 * Parses and validates each document once and remembers the outcome by its text. The router sends a subgraph few
 * distinct documents, so nearly every request finds its own here.
 */
export function createParsedDocuments(
  schema: GraphQLSchema,
): (query: string, parsed?: DocumentNode) => ParsedDocument {
  const cache = new LRUCache<string, ParsedDocument>({ max: MAXIMUM_DOCUMENTS });
  return (query, parsed) => {
    const known = cache.get(query);
    if (known) return known;
    const outcome = parseDocument(schema, query, parsed);
    cache.set(query, outcome);
    return outcome;
  };
}

function parseDocument(schema: GraphQLSchema, query: string, parsed?: DocumentNode): ParsedDocument {
  try {
    const document = parsed ?? parse(query, { maxTokens: MAXIMUM_TOKENS });
    const errors = validate(schema, document, RULES);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
}
