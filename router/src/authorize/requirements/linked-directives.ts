import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql';

/** A specification as a schema links it: `@link(url, as, import)`. */
export type LinkedSpec = { identity: string; alias: string; imports: ReadonlyMap<string, string> };

const SPEC_URL = /^(https?:\/\/specs\.apollo\.dev\/([A-Za-z_][\w-]*))\/v\d+\.\d+\/?$/;
const FEDERATION = 'https://specs.apollo.dev/federation';

function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((given) => given.name.value === name)?.value;
}

function importsOf(value: ConstValueNode | undefined): Map<string, string> {
  const imported = new Map<string, string>();
  if (value?.kind !== Kind.LIST) return imported;
  for (const item of value.values) {
    const element = valueFromASTUntyped(item) as string | { name?: string; as?: string };
    if (typeof element === 'string') imported.set(element, element);
    else if (element.name) imported.set(element.name, element.as ?? element.name);
  }
  return imported;
}

/** Reads a link from a directive of the schema, whatever the link directive itself is called there; null when it is none. */
export function readLink(directive: ConstDirectiveNode): LinkedSpec | null {
  const url = argument(directive, 'url') ?? argument(directive, 'feature');
  const [, identity, name] = (url?.kind === Kind.STRING && SPEC_URL.exec(url.value)) || [];
  if (!identity || !name) return null;
  const alias = argument(directive, 'as');
  return {
    identity: identity.replace(/^http:/, 'https:'),
    alias: alias?.kind === Kind.STRING ? alias.value : name,
    imports: importsOf(argument(directive, 'import')),
  };
}

/** The specifications that a schema links. */
export function linkedSpecs(document: DocumentNode): LinkedSpec[] {
  return document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((node) => node.directives ?? [])
    .map(readLink)
    .filter((link) => link !== null);
}

function namesIn({ identity, alias, imports }: LinkedSpec, directive: string): string[] {
  const imported = imports.get(`@${directive}`)?.replace(/^@/, '');
  const prefixed = `${alias}__${directive}`;
  if (identity === FEDERATION) return imported ? [imported, prefixed] : [prefixed];
  // A specification's directive of its own name goes by the alias of the link, without a prefix.
  return imported ? [imported, alias, prefixed] : [alias, prefixed];
}

/**
 * Every name by which a schema may apply the directive of an Apollo specification that bears its name, such as
 * "authenticated": imported, renamed on import, or with the link's prefix. Empty when nothing links it.
 */
export function directiveNames(links: readonly LinkedSpec[], directive: string): ReadonlySet<string> {
  const own = `https://specs.apollo.dev/${directive}`;
  return new Set(
    links
      .filter(({ identity }) => identity === own || identity === FEDERATION)
      .flatMap((link) => namesIn(link, directive)),
  );
}
