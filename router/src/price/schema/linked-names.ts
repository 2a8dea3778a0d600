import type { DocumentNode } from 'graphql';
import { linkedSpecs } from '../../authorize/requirements/linked-directives.ts';

const COST_SPEC = 'https://specs.apollo.dev/cost';

/** What `@cost` and `@listSize` are called in one schema, without "@"; null where the schema links no cost spec. */
export type CostNames = { cost: string; listSize: string } | null;

/**
 * The names by which a supergraph knows the cost directives, from its `@link`: imported, imported under another name,
 * or with the prefix of the spec. A name alone proves nothing: an unlinked `@cost` is somebody else's, and might make
 * dear things cheap.
 */
export function readCostNames(document: DocumentNode): CostNames {
  const link = linkedSpecs(document).find(({ identity }) => identity === COST_SPEC);
  if (!link) return null;
  const imported = (name: string) => link.imports.get(name)?.replace(/^@/, '');
  return {
    // A directive with the name of its spec is called as the spec is, without prefix.
    cost: imported('@cost') ?? link.alias,
    listSize: imported('@listSize') ?? `${link.alias}__listSize`,
  };
}
