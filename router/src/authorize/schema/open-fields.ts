import type {
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
  TypeNode,
} from 'graphql';

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Of each object type and interface, the fields that are left, by name. A type without any is not there. */
export type OpenFields = ReadonlyMap<string, ReadonlyMap<string, FieldDefinitionNode>>;

/** The name inside of lists and non-nulls. */
export function namedType(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : namedType(type.type);
}

function fieldsOf(type: Composite, isOpen: (typeName: string, fieldName: string) => boolean) {
  const open = type.fields?.filter((field) => isOpen(type.name.value, field.name.value)) ?? [];
  return new Map(open.map((field) => [field.name.value, field]));
}

/**
 * Takes the closed fields away, and then whatever cannot stand without them: types that have no field left, fields of
 * such types, and fields of an interface that a type behind it has no more.
 */
export function openFields(
  api: DocumentNode,
  isOpen: (typeName: string, fieldName: string) => boolean,
): OpenFields {
  const composites = api.definitions.filter(
    (node) => node.kind === 'ObjectTypeDefinition' || node.kind === 'InterfaceTypeDefinition',
  );
  const unions = api.definitions.filter((node) => node.kind === 'UnionTypeDefinition');
  const open = new Map(composites.map((type) => [type.name.value, fieldsOf(type, isOpen)]));
  const gone = new Set<string>();

  function dropEmptyTypes(): boolean {
    const before = gone.size;
    for (const [name, fields] of open) if (fields.size === 0) gone.add(name);
    for (const { name, types } of unions)
      if (types?.every((member) => gone.has(member.name.value))) gone.add(name.value);
    return gone.size > before;
  }
  function dropFieldsOfGoneTypes(): void {
    for (const fields of open.values())
      for (const [name, field] of fields) if (gone.has(namedType(field.type))) fields.delete(name);
  }
  function dropFromInterfaces(): boolean {
    let dropped = false;
    for (const { name, interfaces } of composites) {
      const own = open.get(name.value);
      if (!own || own.size === 0) continue;
      for (const each of interfaces ?? []) {
        const promised = open.get(each.name.value);
        for (const field of promised?.keys() ?? [])
          if (!own.has(field)) dropped = promised?.delete(field) || dropped;
      }
    }
    return dropped;
  }

  for (let changes = true; changes; ) {
    const emptied = dropEmptyTypes();
    dropFieldsOfGoneTypes();
    changes = dropFromInterfaces() || emptied;
  }
  return new Map([...open].filter(([, fields]) => fields.size > 0));
}
