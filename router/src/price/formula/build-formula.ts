import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
} from 'graphql';
import { compileArgumentCost } from '../document/argument-cost.ts';
import type { Collect, Occurrence } from '../document/collect-fields.ts';
import { compileListSize, compileSlicingRule, UNKNOWN_SIZE } from '../document/list-size.ts';
import { ALWAYS, compilePresence, conditionKey } from '../document/presence.ts';
import { createVariableReaders } from '../document/variables.ts';
import type { SchemaCosts } from '../schema/schema-costs.ts';
import { type Expression, fixed } from './expression.ts';
import type { Branch, FieldTerm, Formula, SelectionTerm } from './formula.ts';
import { multiply } from './saturate.ts';
import { createTermStore } from './term-store.ts';

/** A mutation changes something, which is dearer than to read. */
const MUTATION_SURCHARGE = 10;

const ONE = fixed(1);

/** The lists one level below a field that have the size of that field. */
type Sized = { fields: readonly string[]; size: Expression } | null;

function depthOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return depthOf(type.ofType);
  return isListType(type) ? 1 + depthOf(type.ofType) : 0;
}

/** The directives tell the size of the outermost list; of lists directly inside it nothing is known. */
function nested(size: Expression, depth: number): Expression {
  if (depth === 1) return size;
  const inner = UNKNOWN_SIZE ** (depth - 1);
  if (size.fixed) return fixed(multiply(size.of({}), inner));
  return {
    key: `${size.key}*${inner}`,
    fixed: false,
    of: (variables) => multiply(size.of(variables), inner),
  };
}

/** Builds the cost formula of one operation. The document must be valid for the schema; throws when it is not. */
export function buildFormula(
  costs: SchemaCosts,
  operation: OperationDefinitionNode,
  collect: Collect,
): Formula {
  const reader = createVariableReaders(operation);
  const store = createTermStore();
  const nodeIds = new Map<object, number>();
  const builtFields = new Map<string, FieldTerm>();
  const builtSelections = new Map<string, SelectionTerm>();

  function keyOf(occurrences: readonly Occurrence[]): string {
    return occurrences
      .map(({ node, when }) => {
        const id = nodeIds.get(node) ?? nodeIds.size;
        nodeIds.set(node, id);
        return `${id}?${conditionKey(when)}`;
      })
      .join(',');
  }

  function buildField(
    parent: GraphQLObjectType,
    responseKey: string,
    occurrences: readonly Occurrence[],
    inherited: Expression | null,
    base: number,
  ): FieldTerm {
    const occurrenceKey = keyOf(occurrences);
    const key = `${parent.name} ${inherited?.key ?? ''} ${base} ${occurrenceKey}`;
    const known = builtFields.get(key);
    if (known) return known;
    // Valid documents select the same field with the same arguments under one key of one type.
    const node = occurrences[0]?.node;
    const definition = node && parent.getFields()[node.name.value];
    if (!definition) throw new Error(`"${parent.name}.${node?.name.value}" is not in the schema.`);

    const listSize = costs.listSize(definition);
    const ownSize = compileListSize(listSize, definition, node, reader);
    const depth = depthOf(definition.type);
    const sized = listSize?.sizedFields.length ? { fields: listSize.sizedFields, size: ownSize } : null;
    const weight = costs.ofField(definition);
    const countSlices = compileSlicingRule(listSize, definition, node, reader);
    const conditions = occurrences.map(({ when }) => when);
    const term = store.field({
      responseKey,
      coordinate: `${parent.name}.${definition.name}`,
      isPresent: compilePresence(conditions, reader),
      variant: countSlices ? occurrenceKey : conditions.map(conditionKey).sort().join('|'),
      base,
      argumentCost: compileArgumentCost(costs, definition, node, reader, `arguments of ${occurrenceKey}`),
      listDepth: depth,
      size: depth === 0 ? ONE : nested(inherited ?? ownSize, depth),
      leafWeight: weight ?? costs.ofType(getNamedType(definition.type)),
      below: buildBelow(definition, weight, sized, occurrences),
      nullWeight: weight ?? 0,
      countSlices,
    });
    builtFields.set(key, term);
    return term;
  }

  function buildBelow(
    field: GraphQLField<unknown, unknown>,
    weight: number | null,
    sized: Sized,
    occurrences: readonly Occurrence[],
  ): SelectionTerm | null {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return null;
    const key = `${type.name} ${weight} ${sized?.fields.join()} ${sized?.size.key} ${keyOf(occurrences)}`;
    const known = builtSelections.get(key);
    if (known) return known;
    const term = buildSelection(type, weight, sized, occurrences, 0);
    builtSelections.set(key, term);
    return term;
  }

  function buildBranch(
    type: GraphQLObjectType,
    weight: number,
    sized: Sized,
    sets: Parameters<Collect>[1],
    base: number,
  ): Branch {
    const selected = [...collect(type, sets)];
    const nameOf = (occurrences: readonly Occurrence[]) => occurrences[0]?.node.name.value ?? '';
    const fields = selected
      .filter(([, occurrences]) => !nameOf(occurrences).startsWith('__'))
      .map(([key, occurrences]) => {
        const inherits = sized?.fields.includes(nameOf(occurrences));
        return buildField(type, key, occurrences, inherits && sized ? sized.size : null, base);
      });
    return {
      weight,
      fields,
      responseKeys: new Set(selected.map(([key]) => key)),
      typenameKeys: selected.filter(([, found]) => nameOf(found) === '__typename').map(([key]) => key),
    };
  }

  function buildSelection(
    type: GraphQLCompositeType,
    weight: number | null,
    sized: Sized,
    occurrences: readonly Pick<Occurrence, 'node' | 'when'>[],
    base: number,
  ): SelectionTerm {
    const sets = occurrences.flatMap(({ node, when }) =>
      node.selectionSet ? [{ set: node.selectionSet, when }] : [],
    );
    const possible = isAbstractType(type) ? costs.schema.getPossibleTypes(type) : [type];
    return store.selection(
      possible.map((each) => ({
        typeName: each.name,
        branch: buildBranch(each, weight ?? costs.ofType(each), sized, sets, base),
      })),
    );
  }

  const rootType = costs.schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`The schema has no ${operation.operation}.`);
  const base = operation.operation === 'mutation' ? MUTATION_SURCHARGE : 0;
  const whole = [{ set: operation.selectionSet, when: ALWAYS }];
  const root = store.selection([
    { typeName: rootType.name, branch: buildBranch(rootType, 0, null, whole, base) },
  ]);
  return { terms: store.terms, root };
}
