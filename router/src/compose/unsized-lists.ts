import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { SchemaCosts } from '../price/schema/schema-costs.ts';

type Field = GraphQLField<unknown, unknown>;

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** One sentence for each list of which nobody said how long it can be: it would be priced as a thousand. */
export function unsizedLists({ schema, listSize }: SchemaCosts): string[] {
  const owners = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => ({ type, fields: Object.values(type.getFields()) }));
  const all: Field[] = owners.flatMap(({ fields }) => fields);

  /** Whether every field that leads to the type tells the size of this list of it. */
  function isSizedByAll(typeName: string, fieldName: string): boolean {
    const leading = all.filter((field) => {
      const type = getNamedType(field.type);
      const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
      return type.name === typeName || possible.some(({ name }) => name === typeName);
    });
    return (
      leading.length > 0 &&
      leading.every((field) => listSize(field)?.sizedFields.includes(fieldName) ?? false)
    );
  }

  return owners.flatMap(({ type, fields }) =>
    fields
      .filter((field) => isList(field.type) && !listSize(field) && !isSizedByAll(type.name, field.name))
      .map(
        ({ name }) =>
          `UNSIZED_LIST: nobody said how long "${type.name}.${name}" can be. Add @listSize to it, or name it in the sizedFields of every field that leads to ${type.name}.`,
      ),
  );
}
