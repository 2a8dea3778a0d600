import { z } from 'zod';
import { documentIdOf } from './document-id.ts';

const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/** Documents by id. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads a manifest of trusted documents (Apollo's format; ours is client/generated/trusted-documents.json). Throws when
 * it is none, or when an id is not that of its text: such a client could ask nothing.
 */
export function readTrustedDocuments(manifest: string): TrustedDocuments {
  const { operations } = manifestSchema.parse(JSON.parse(manifest));
  return new Map(
    operations.map(({ id, body }) => {
      if (documentIdOf(body) !== id) throw new Error(`The trusted document ${id} has another text.`);
      return [id, body];
    }),
  );
}
