import { readFileSync } from 'node:fs';
import { z } from 'zod';

const MANIFEST = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ body: z.string() })),
});

/** The texts of the documents that our own frontends send. Throws when the file is no manifest of them. */
export function readTrustedDocuments(manifest: URL): string[] {
  return MANIFEST.parse(JSON.parse(readFileSync(manifest, 'utf8'))).operations.map(({ body }) => body);
}
