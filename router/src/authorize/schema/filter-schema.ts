import { type DefinitionNode, type DocumentNode, isTypeDefinitionNode, type NamedTypeNode } from 'graphql';
import { namedType, type OpenFields, openFields } from './open-fields.ts';

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** The names of the root types, by kind of operation. */
function rootTypes(api: DocumentNode): Record<string, string> {
  const schema = api.definitions.find((node) => node.kind === 'SchemaDefinition');
  if (!schema) return ROOTS;
  return Object.fromEntries(schema.operationTypes.map(({ operation, type }) => [operation, type.name.value]));
}

type Definitions = ReadonlyMap<string, DefinitionNode>;

/** Names that a definition mentions, as far as they are open. */
function mentions(node: DefinitionNode, open: OpenFields): string[] {
  switch (node.kind) {
    case 'ObjectTypeDefinition':
    case 'InterfaceTypeDefinition': {
      const fields = [...(open.get(node.name.value)?.values() ?? [])];
      const args = fields.flatMap((field) => field.arguments ?? []);
      const interfaces = node.interfaces?.map((each) => each.name.value) ?? [];
      return [...[...fields, ...args].map(({ type }) => namedType(type)), ...interfaces];
    }
    case 'UnionTypeDefinition':
      return node.types?.map((member) => member.name.value) ?? [];
    case 'InputObjectTypeDefinition':
      return node.fields?.map(({ type }) => namedType(type)) ?? [];
    case 'DirectiveDefinition':
      return node.arguments?.map(({ type }) => namedType(type)) ?? [];
    default:
      return [];
  }
}

/** Which types implement an interface. */
function implementations(api: DocumentNode): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const node of api.definitions) {
    if (node.kind !== 'ObjectTypeDefinition' && node.kind !== 'InterfaceTypeDefinition') continue;
    for (const { name } of node.interfaces ?? [])
      found.set(name.value, [...(found.get(name.value) ?? []), node.name.value]);
  }
  return found;
}

/** Everything that can be reached from these names. */
function reach(api: DocumentNode, definitions: Definitions, open: OpenFields, from: string[]): Set<string> {
  const behind = implementations(api);
  const reached = new Set<string>();
  const next = [...from];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    const node = definitions.get(name);
    const isComposite = node?.kind === 'ObjectTypeDefinition' || node?.kind === 'InterfaceTypeDefinition';
    if (!node || reached.has(name) || (isComposite && !open.has(name))) continue;
    reached.add(name);
    next.push(...mentions(node, open), ...(behind.get(name) ?? []));
  }
  return reached;
}

/**
 * An API schema without the fields that are closed and without what only these lead to. Null when no query is left, as
 * GraphQL knows no schema without one.
 */
export function filterSchema(
  api: DocumentNode,
  isOpen: (typeName: string, fieldName: string) => boolean,
): DocumentNode | null {
  const open = openFields(api, isOpen);
  const roots = rootTypes(api);
  if (!roots.query || !open.has(roots.query)) return null;
  const definitions: Definitions = new Map(
    api.definitions.flatMap((node) => (isTypeDefinitionNode(node) ? [[node.name.value, node] as const] : [])),
  );
  const directives = api.definitions.filter((node) => node.kind === 'DirectiveDefinition');
  const from = [...Object.values(roots), ...directives.flatMap((node) => mentions(node, open))];
  const reached = reach(api, definitions, open, from);
  const isThere = ({ name }: NamedTypeNode) => reached.has(name.value);

  function keep(node: DefinitionNode): DefinitionNode[] {
    switch (node.kind) {
      case 'SchemaDefinition':
        return [{ ...node, operationTypes: node.operationTypes.filter(({ type }) => isThere(type)) }];
      case 'DirectiveDefinition':
        return [node];
      case 'ObjectTypeDefinition':
      case 'InterfaceTypeDefinition': {
        if (!reached.has(node.name.value)) return [];
        const fields = [...(open.get(node.name.value)?.values() ?? [])];
        return [{ ...node, fields, interfaces: node.interfaces?.filter(isThere) ?? [] }];
      }
      case 'UnionTypeDefinition':
        return reached.has(node.name.value) ? [{ ...node, types: node.types?.filter(isThere) ?? [] }] : [];
      default:
        return isTypeDefinitionNode(node) && reached.has(node.name.value) ? [node] : [];
    }
  }
  return { ...api, definitions: api.definitions.flatMap(keep) };
}
