import { type Credentials, isMet } from '../../src/authorize/requirements/requirement.ts';
import {
  type FieldName,
  isLeaf,
  isList,
  type Only,
  POSSIBLE,
  type Selected,
  typeOf,
  type Zoo,
} from './zoo.ts';

/** An object of the zoo: its type, and the coordinates on the way to it. */
type Animal = { type: string; path: string };

/** Deterministic: the type of an object follows from the way to it. */
function typeAt(path: string, name: FieldName, place: number): string {
  const possible = POSSIBLE[typeOf(name)] ?? [];
  return possible[(path.length + place) % possible.length] ?? 'A';
}

/** Resolves a field to its value, which names every coordinate and type on the way to it. */
function fieldValue<Value>(
  { type, path }: Animal,
  name: FieldName,
  resolve: (animal: Animal) => Value,
): Value | string | (Value | string)[] {
  const here = `${path}>${type}.${name}`;
  if (name === 'e') return 'ONLY';
  if (isLeaf(name)) return here;
  const at = (place: number) => resolve({ type: typeAt(here, name, place), path: here });
  return isList(name) ? [at(0), at(1)] : at(0);
}

const ROOT: Animal = { type: 'Query', path: '' };

/** The same values for graphql-js: objects whose fields are functions. */
export function rootValueOf(animal: Animal = ROOT): object {
  const resolvers = (Object.keys(FIELD_NAMES) as FieldName[]).map((name) => [
    name,
    () => fieldValue(animal, name, rootValueOf),
  ]);
  return { __typename: animal.type, ...Object.fromEntries(resolvers) };
}
const FIELD_NAMES: Record<FieldName, true> = {
  x: true,
  y: true,
  e: true,
  i: true,
  j: true,
  u: true,
  a: true,
  is: true,
};

function isAsked(only: Only): boolean {
  return only === '' || only === '@include(if: $yes)' || only === '@skip(if: $no)';
}

type Asked = { name: FieldName; parent: string; below: Selected[] };

/**
 * The law, written as plainly as can be: walks the values, and at each field looks at each selection of it in the type
 * that it was written on. Says also whether anything of the root was left.
 */
export function answerByLaw(world: Zoo, selections: readonly Selected[], credentials: Credentials): unknown {
  const met = (coordinate: string) => {
    const asked = world.annotations[coordinate];
    return asked === undefined || isMet(asked, credentials);
  };
  const metOnObject = (type: string, name: FieldName) => {
    const returned = typeOf(name);
    return (
      met(type) &&
      met(`${type}.${name}`) &&
      (returned === 'I' || returned === 'J' || returned === 'U' || met(returned))
    );
  };
  const isAllowed = ({ parent, name }: Asked) =>
    (POSSIBLE[parent] ?? [parent]).every((type) => metOnObject(type, name));

  function collect(set: readonly Selected[], parent: string, type: string, into: Map<string, Asked[]>): void {
    for (const each of set) {
      if (!isAsked(each.only)) continue;
      if (each.kind === 'fragment') {
        if (POSSIBLE[each.on]?.includes(type)) collect(each.below, each.on, type, into);
        continue;
      }
      const key = `${each.alias ? 'k_' : ''}${each.name}`;
      into.set(key, [...(into.get(key) ?? []), { name: each.name, parent, below: each.below }]);
    }
  }

  function answerAt(
    animal: Animal,
    groups: { parent: string; set: Selected[] }[],
  ): Record<string, unknown> | null {
    const fields = new Map<string, Asked[]>();
    for (const { parent, set } of groups) collect(set, parent, animal.type, fields);
    const answer: Record<string, unknown> =
      animal.type === 'Query' ? { v: 'Query' } : { __typename: animal.type };
    for (const [key, asked] of fields) {
      const allowed = asked.filter(isAllowed);
      const { name } = asked[0] ?? { name: 'x' as const };
      const below = allowed.map((each) => ({ parent: typeOf(name), set: each.below }));
      // Items are nullable, so a list stays one.
      const value = allowed.length === 0 ? null : fieldValue(animal, name, (next) => answerAt(next, below));
      if (value === null && world.nonNull[name]) return null;
      answer[key] = value;
    }
    return answer;
  }
  return answerAt(ROOT, [{ parent: 'Query', set: [...selections] }]);
}
