import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { createRandom, type Random } from './random.ts';

export type GeneratedOperation = { text: string; variables: Record<string, unknown> };

const VARIABLES =
  '($n0: Int, $n1: Int = 3, $n2: Int, $n3: Int = null, $b0: Boolean!, $b1: Boolean = false, $b2: Boolean!)';
const FRAGMENTS_PER_TYPE = 2;

function randomVariables(random: Random): Record<string, unknown> {
  const variables: Record<string, unknown> = { b0: random.oneIn(2), b2: random.oneIn(2) };
  if (random.oneIn(2)) variables.b1 = random.oneIn(2);
  for (const name of ['n0', 'n1', 'n2', 'n3'])
    if (!random.oneIn(3)) variables[name] = random.pick([null, -2, 0, 1, 2, 3, 5, 8, 40]);
  return variables;
}

/** A random valid-looking operation: aliases, fragments, directives, variables, slices of every kind. */
export function generateOperation(schema: GraphQLSchema, seed: number, size: number): GeneratedOperation {
  const random = createRandom(seed);
  const fragments = new Map<string, string>();
  const aliases = new Map<string, string>();
  let left = size;

  function value(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return value(type.ofType, depth);
    if (isListType(type))
      return `[${Array.from({ length: random.below(3) }, () => value(type.ofType, depth)).join(', ')}]`;
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (!isInputObjectType(type))
      return type.name === 'Int' ? String(random.below(5)) : type.name === 'Boolean' ? 'true' : '"1"';
    const given = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || (depth > 0 && random.oneIn(2)),
    );
    return `{ ${given.map((field) => `${field.name}: ${value(field.type, depth - 1)}`).join(', ')} }`;
  }

  function integer(isRequired: boolean): string {
    if (!isRequired && random.oneIn(2)) return random.pick(['$n0', '$n1', '$n2', '$n3', 'null']);
    return String(random.pick([-1, 0, 1, 1, 2, 3, 4, 7, 30]));
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
      if (!isRequired && random.oneIn(2)) return [];
      const isInteger = getNamedType(argument.type).name === 'Int' && !isListType(argument.type);
      return `${argument.name}: ${isInteger ? integer(isNonNullType(argument.type)) : value(argument.type, 2)}`;
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function directives(): string {
    if (!random.oneIn(5)) return '';
    return ` @${random.pick(['skip', 'include'])}(if: ${random.pick(['$b0', '$b1', '$b2', 'true', 'false'])})`;
  }

  function field(type: GraphQLCompositeType, depth: number): string {
    if (isUnionType(type) || random.oneIn(12)) return '__typename';
    const all = Object.values(type.getFields());
    const named = random.pick(all);
    // Deep down only what ends there, where there is such a field.
    const leaf = all.find((each) => !isCompositeType(getNamedType(each.type)));
    const chosen = depth <= 0 || left <= 0 ? leaf : named;
    if (!chosen) return '__typename';
    left -= 1;
    const given = argumentsOf(chosen);
    // The same arguments get the same key, so that selections meet and merge; now and then a second one.
    const call = `${chosen.name}${given}${random.oneIn(6) ? ' again' : ''}`;
    const key = aliases.get(call) ?? `${chosen.name}_${aliases.size}`;
    aliases.set(call, key);
    const below = getNamedType(chosen.type);
    const set = isCompositeType(below) ? ` ${selections(below, depth - 1)}` : '';
    return `${key}: ${chosen.name}${given}${directives()}${set}`;
  }

  /** A type that may be what the given one is: itself, a possible type, or an interface of one. */
  function related(type: GraphQLCompositeType): GraphQLCompositeType {
    const object = isAbstractType(type) ? random.pick(schema.getPossibleTypes(type)) : type;
    return random.pick([type, object, ...object.getInterfaces()]);
  }

  function spread(type: GraphQLCompositeType, depth: number): string {
    const target = related(type);
    const name = `F${target.name}${random.below(FRAGMENTS_PER_TYPE)}at${depth}`;
    if (!fragments.has(name)) {
      fragments.set(name, '');
      // One level less, so that no fragment contains itself.
      fragments.set(name, `fragment ${name} on ${target.name} ${selections(target, depth - 1)}`);
    }
    return `...${name}${directives()}`;
  }

  function selections(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + random.below(4) }, () => {
      if (depth > 0 && left > 0 && random.oneIn(5)) return spread(type, depth);
      if (depth > 0 && random.oneIn(isAbstractType(type) ? 2 : 6)) {
        const target = related(type);
        return `... on ${target.name}${directives()} ${selections(target, depth - 1)}`;
      }
      return field(type, depth);
    });
    return `{ ${parts.join(' ')} }`;
  }

  const mutation = schema.getMutationType();
  const root = mutation && random.oneIn(4) ? mutation : schema.getQueryType();
  if (!root) throw new Error('The schema has no query.');
  const set = selections(root, 2 + random.below(5));
  const kind = root === mutation ? 'mutation' : 'query';
  return {
    text: [`${kind} Generated${VARIABLES} ${set}`, ...fragments.values()].join('\n'),
    variables: randomVariables(random),
  };
}
