import { readFileSync } from 'node:fs';

const SHARED = new URL('../../schema/shared.graphql', import.meta.url);

/** A subgraph's whole SDL: the shared schema and the file at `url`, usually `schema.graphql` beside `src/`. */
export function readTypeDefs(url: URL): string {
  return `${readFileSync(SHARED, 'utf8')}\n${readFileSync(url, 'utf8')}`;
}
