import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import type { Asked } from '../harness/engine.ts';

/** Values for arguments and for the variables that stand for them, by type. */
const LITERALS: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['1', '2', 'f1', 'b1', '2', '1', 'nobody'],
  Int: [2, 1, 0, 3],
  String: ['x', 'you'],
};

/** All that a document says besides its selections. */
type Draft = {
  fragments: Map<string, string>;
  /** Variables by name: how it is declared, and what is sent; `undefined` is not sent. */
  variables: Map<string, { declared: string; sent: unknown }>;
  aliases: Map<string, string>;
};

/** Decisions, taken from a list of numbers; when they are used up, the first of each. */
function createTape(numbers: readonly number[]) {
  let at = 0;
  const below = (count: number): number => (numbers[at++] ?? 0) % count;
  return {
    below,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    isUsedUp: () => at >= numbers.length,
  };
}

/**
 * An operation made of decisions: fields with and without aliases and arguments, fragments of both kinds on whatever
 * type may fit, conditions, variables with defaults, `__typename`. Fewer and smaller numbers make a smaller operation,
 * so that what fails shrinks to its core. Few are invalid, by aliases that cannot be merged. `without` names fields and
 * other parts (`__typename`, `conditions`, `literal conditions`) to leave out.
 */
export function generateOperation(
  schema: GraphQLSchema,
  numbers: readonly number[],
  without: ReadonlySet<string> = new Set(),
): Asked {
  const { below, pick, isUsedUp } = createTape(numbers);
  const draft: Draft = { fragments: new Map(), variables: new Map(), aliases: new Map() };

  function variable(type: string, sent: unknown, defaultText: string | null): string {
    const name = `v${draft.variables.size}`;
    draft.variables.set(name, {
      declared: `$${name}: ${type}${defaultText ? ` = ${defaultText}` : ''}`,
      sent,
    });
    return `$${name}`;
  }

  function condition(): string {
    if (without.has('conditions') || below(6) !== 1) return '';
    const value = below(2) === 1;
    const text = [
      () => (without.has('literal conditions') ? variable('Boolean!', value, null) : String(value)),
      () => variable('Boolean!', value, null),
      () => variable('Boolean!', undefined, String(value)),
      () => variable('Boolean!', value, String(!value)),
    ][below(4)];
    return ` @${pick(['skip', 'include'])}(if: ${text?.()})`;
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      if (!(isNonNullType(argument.type) && argument.defaultValue === undefined) && below(2) === 0) return [];
      const named = getNamedType(argument.type);
      const values = isEnumType(named) ? named.getValues().map(({ name }) => name) : LITERALS[named.name];
      const value = pick(values ?? [1]);
      const literal = isEnumType(named) ? String(value) : JSON.stringify(value);
      return [`${argument.name}: ${below(3) === 1 ? variable(`${named.name}!`, value, null) : literal}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  /** A call with arguments always gets a name of its own: the planner confuses it with what `@requires` asks. */
  function nameFor(call: string, hasArguments: boolean): string {
    const kind = below(6);
    if (kind === 1) return `${pick(['x', 'y'])}: `;
    if (kind !== 2 && !hasArguments) return '';
    const known = draft.aliases.get(call) ?? `a${draft.aliases.size}`;
    draft.aliases.set(call, known);
    return `${known}: `;
  }

  function field(type: GraphQLCompositeType, depth: number): string {
    const all = isUnionType(type)
      ? []
      : Object.values(type.getFields()).filter(({ name }) => !without.has(name));
    const leaves = all.filter((each) => isLeafType(getNamedType(each.type)));
    const choice = depth <= 0 || isUsedUp() ? leaves : all;
    if (choice.length === 0 || (!without.has('__typename') && below(10) === 9))
      return `${nameFor('__typename', false)}__typename`;
    const chosen = pick(choice);
    const given = argumentsOf(chosen);
    const named = getNamedType(chosen.type);
    const name = nameFor(`${chosen.name}${given}`, given !== '');
    const set = isCompositeType(named) ? ` ${selections(named, depth - 1)}` : '';
    return `${name}${chosen.name}${given}${condition()}${set}`;
  }

  /** Types that a fragment within this one may name. */
  function conditionsWithin(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const interfaces = possible.flatMap((each) => each.getInterfaces());
    return [...new Set([...possible, type, ...interfaces])];
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    const kind = below(8);
    if (kind < 4 || isUsedUp()) return field(type, depth);
    if (kind === 4) return `...${condition()} ${selections(type, depth - 1)}`;
    const on = pick(conditionsWithin(type));
    if (kind < 7) return `... on ${on.name}${condition()} ${selections(on, depth - 1)}`;
    const name = `F${on.name}${below(2)}`;
    if (!draft.fragments.has(name)) {
      // While it is being written, a fragment must not be spread within itself.
      draft.fragments.set(name, '');
      draft.fragments.set(name, `fragment ${name} on ${on.name} ${selections(on, depth - 1)}`);
    } else if (draft.fragments.get(name) === '') return field(type, depth);
    return `...${name}${condition()}`;
  }

  function selections(type: GraphQLCompositeType, depth: number): string {
    return `{ ${Array.from({ length: 1 + below(4) }, () => selection(type, depth)).join(' ')} }`;
  }

  const root = schema.getQueryType();
  if (!root) throw new Error('A schema without queries.');
  const body = selections(root, 6);
  const declared = [...draft.variables.values()].map((each) => each.declared).join(', ');
  return {
    query: [`query Q${declared ? `(${declared})` : ''} ${body}`, ...draft.fragments.values()].join('\n'),
    variables: Object.fromEntries(
      [...draft.variables].flatMap(([name, { sent }]) => (sent === undefined ? [] : [[name, sent]])),
    ),
  };
}
