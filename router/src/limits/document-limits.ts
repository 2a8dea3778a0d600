import type { ValidationRule } from 'graphql';
import { rootTypeRule } from './root-type-rule.ts';
import { createShapeRule } from './shape-rule.ts';

/** What a document may hold. Pages need about 300 tokens, 8 levels and 200 fields. */
export const DOCUMENT_LIMITS = {
  tokens: 5_000,
  /** Fields inside fields, fragments resolved. */
  depth: 15,
  /** Fields of the root type in one operation, fragments resolved. */
  rootFields: 20,
  /** Fields with an alias in one operation, fragments resolved. */
  aliases: 60,
  /** All fields of one operation, fragments resolved. */
  fields: 2_000,
} as const;

/** How documents are parsed and what is checked of them besides the schema, once per document. */
export type DocumentChecks = { parseOptions: { maxTokens: number }; rules: ValidationRule[] };

/** The checks that keep a document small enough to be planned. */
export function createDocumentChecks(): DocumentChecks {
  return {
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    rules: [rootTypeRule, createShapeRule(DOCUMENT_LIMITS)],
  };
}
