import { parse, valueFromASTUntyped } from 'graphql';
import type { Row } from './world.ts';

/** Names of the fields of each key of each type, the outermost only: `Product` → `[['id'], ['sku', 'brand']]`. */
export type Keys = ReadonlyMap<string, readonly (readonly string[])[]>;

function outermostFields(selection: string): string[] {
  const [operation] = parse(`{ ${selection} }`).definitions;
  if (operation?.kind !== 'OperationDefinition') return [];
  return operation.selectionSet.selections.flatMap((node) =>
    node.kind === 'Field' ? [node.name.value] : [],
  );
}

/** Reads the keys that a subgraph's schema gives to its types. */
export function keysOf(sdl: string): Keys {
  const keys = new Map<string, string[][]>();
  for (const definition of parse(sdl).definitions) {
    if (!('directives' in definition) || !('name' in definition) || !definition.name) continue;
    for (const directive of definition.directives ?? []) {
      const fields = directive.arguments?.find(({ name }) => name.value === 'fields');
      if (directive.name.value !== 'key' || !fields) continue;
      const names = outermostFields(String(valueFromASTUntyped(fields.value)));
      keys.set(definition.name.value, [...(keys.get(definition.name.value) ?? []), names]);
    }
  }
  return keys;
}

/** Whether a row has all that a reference says of a part of a key, which may say less than the row. */
function agrees(row: unknown, reference: unknown): boolean {
  if (Array.isArray(reference))
    return (
      Array.isArray(row) &&
      row.length === reference.length &&
      reference.every((item, index) => agrees(row[index], item))
    );
  if (typeof reference !== 'object' || reference === null) return row === reference;
  return Object.entries(reference).every(
    ([name, value]) => name === '__typename' || agrees(Object(row)[name], value),
  );
}

/** Finds the row that agrees with a reference in one of the keys. */
export function findByKey(
  rows: readonly Row[],
  reference: Row,
  keys: readonly (readonly string[])[],
): Row | null {
  const usable = keys.filter((names) => names.every((name) => reference[name] !== undefined));
  const matches = (row: Row) =>
    usable.some((names) => names.every((name) => agrees(row[name], reference[name])));
  return rows.find(matches) ?? null;
}
