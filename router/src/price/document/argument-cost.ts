import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { type Expression, fixed } from '../formula/expression.ts';
import { add } from '../formula/saturate.ts';
import type { SchemaCosts } from '../schema/schema-costs.ts';
import type { ReadVariable, Variables } from './variables.ts';

type Input = GraphQLArgument | GraphQLInputField;

/** Whether a value of this input can weigh anything. Input types may contain themselves. */
function canWeigh(costs: SchemaCosts, input: Input, seen = new Set<string>()): boolean {
  const type = getNamedType(input.type);
  if ((costs.ofInput(input) ?? costs.ofType(type)) > 0) return true;
  if (!isInputObjectType(type) || seen.has(type.name)) return false;
  seen.add(type.name);
  return Object.values(type.getFields()).some((field) => canWeigh(costs, field, seen));
}

/** The weight of a given value: of each item of a list, and of each field of an input object that is given. */
function weigh(costs: SchemaCosts, input: Input, type: GraphQLInputType, value: unknown): number {
  if (isNonNullType(type)) return weigh(costs, input, type.ofType, value);
  if (value === null || value === undefined) return 0;
  if (isListType(type)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.reduce<number>((sum, item) => add(sum, weigh(costs, input, type.ofType, item)), 0);
  }
  const own = costs.ofInput(input) ?? costs.ofType(type);
  if (!isInputObjectType(type) || typeof value !== 'object') return own;
  const given = value as Readonly<Record<string, unknown>>;
  return Object.values(type.getFields()).reduce((sum, field) => {
    const sent = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    return add(sum, weigh(costs, field, field.type, sent === undefined ? field.defaultValue : sent));
  }, own);
}

/** A record of the request's variables in which the operation's defaults stand for what was not sent. */
function resolved(names: readonly string[], reader: (name: string) => ReadVariable, variables: Variables) {
  return Object.fromEntries(
    names.map((name) => [name, reader(name)(variables)]).filter(([, value]) => value !== undefined),
  );
}

function variablesIn(node: ValueNode): string[] {
  const names: string[] = [];
  visit(node, {
    enter(child) {
      if (child.kind === 'Variable') names.push(child.name.value);
    },
  });
  return names;
}

/**
 * What the arguments of one field weigh together; nothing, unless the schema gives one of them a weight. The key tells
 * this field of the document from others.
 */
export function compileArgumentCost(
  costs: SchemaCosts,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  reader: (name: string) => ReadVariable,
  key: string,
): Expression {
  const weighing = field.args.filter((argument) => canWeigh(costs, argument));
  if (weighing.length === 0) return fixed(0);
  const terms = weighing.map((argument) => {
    const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    return { argument, value, names: value ? variablesIn(value) : [] };
  });
  const sum = (variables: Variables): number =>
    terms.reduce((total, { argument, value, names }) => {
      const sent = value && valueFromASTUntyped(value, resolved(names, reader, variables));
      const given = sent === undefined ? argument.defaultValue : sent;
      return add(total, weigh(costs, argument, argument.type, given));
    }, 0);
  if (terms.every(({ names }) => names.length === 0)) return fixed(sum({}));
  return { key, fixed: false, of: sum };
}
