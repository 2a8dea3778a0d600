import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';

const COST_SPEC = /^https:\/\/specs\.apollo\.dev\/cost\/v\d+\.\d+\/?$/;
const LINK_SPEC = /^https:\/\/specs\.apollo\.dev\/link\/v\d+\.\d+\/?$/;

/** What `@cost` and `@listSize` are called in one schema, without "@"; null where the schema links no cost spec. */
export type CostNames = { cost: string; listSize: string } | null;

function argumentOf(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

function textOf(value: ConstValueNode | undefined): string | null {
  return value?.kind === Kind.STRING ? value.value : null;
}

/** An import is "@cost", or { name: "@cost", as: "@price" }. */
function importedAs(value: ConstValueNode, name: string): string | null {
  if (value.kind === Kind.STRING) return value.value === name ? name.slice(1) : null;
  if (value.kind !== Kind.OBJECT) return null;
  const field = (key: string) => textOf(value.fields.find((each) => each.name.value === key)?.value);
  return field('name') === name ? (field('as') ?? name).slice(1) : null;
}

function linksOf(document: DocumentNode): ConstDirectiveNode[] {
  const applied = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? (node.directives ?? [])
      : [],
  );
  // The link directive may itself be renamed: the link that links the link spec carries the name.
  const self = applied.find((directive) => {
    const own = textOf(argumentOf(directive, 'as')) ?? 'link';
    return LINK_SPEC.test(textOf(argumentOf(directive, 'url')) ?? '') && directive.name.value === own;
  });
  const name = self?.name.value ?? 'link';
  return applied.filter((directive) => directive.name.value === name);
}

/**
 * The names by which a supergraph knows the cost directives, from its `@link`: imported, imported under another name,
 * or with the prefix of the spec. Names alone prove nothing: an unlinked `@cost` is somebody else's.
 */
export function readCostNames(document: DocumentNode): CostNames {
  const link = linksOf(document).find((each) => COST_SPEC.test(textOf(argumentOf(each, 'url')) ?? ''));
  if (!link) return null;
  const namespace = textOf(argumentOf(link, 'as')) ?? 'cost';
  const list = argumentOf(link, 'import');
  const imports = list?.kind === Kind.LIST ? list.values : [];
  const find = (name: string) =>
    imports.map((each) => importedAs(each, name)).find((found) => found !== null);
  return {
    // A directive with the name of its spec is called as the spec is, without prefix.
    cost: find('@cost') ?? namespace,
    listSize: find('@listSize') ?? `${namespace}__listSize`,
  };
}
