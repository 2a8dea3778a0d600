import {
  type GraphQLType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Position, PositionField, Positions } from './response-position.ts';

export type JsonObject = { [key: string]: unknown };

/**
 * Puts nulls where the answer to a filtered operation has placeholders, and lets each null that its type forbids go up
 * to the nearest place that may be null. Null when it went up to the top.
 */
export function restoreNulls(
  data: JsonObject,
  options: {
    positions: Positions;
    operation: OperationDefinitionNode;
    holds: (set: SelectionSetNode) => boolean;
  },
): JsonObject | null {
  const { positions, operation, holds } = options;

  function restoreValue(value: unknown, type: GraphQLType | undefined, below: () => Position): unknown {
    if (value === null || value === undefined) return value;
    if (isNonNullType(type)) return restoreValue(value, type.ofType, below);
    if (!Array.isArray(value)) return restoreObject(value as JsonObject, below());
    const itemType = isListType(type) ? type.ofType : undefined;
    const items = value.map((item) => restoreValue(item, itemType, below));
    return isNonNullType(itemType) && items.includes(null) ? null : items;
  }

  function restoreField(value: unknown, { withheld, type, selectionSets }: PositionField): unknown {
    if (withheld) return null;
    if (!selectionSets.some(holds)) return value;
    let position: Position | null = null;
    return restoreValue(value, type, () => {
      position ??= positions.at(selectionSets);
      return position;
    });
  }

  function restoreObject(object: JsonObject, position: Position): JsonObject | null {
    // Without a prototype, so that a client's alias "__proto__" is a name like any other.
    const restored: JsonObject = Object.create(null);
    for (const [name, value] of Object.entries(object)) {
      const field = position.get(name);
      const key = field?.key ?? name;
      // Asked for twice, and allowed once: what is allowed is shown.
      if (field?.withheld && Object.hasOwn(object, key)) continue;
      const now = field ? restoreField(value, field) : value;
      if (now === null && isNonNullType(field?.type)) return null;
      restored[key] = now;
    }
    return restored;
  }

  return restoreObject(data, positions.at([operation.selectionSet]));
}
