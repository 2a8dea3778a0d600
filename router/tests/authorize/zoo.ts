import fc from 'fast-check';
import type { Requirement } from '../../src/authorize/requirements/requirement.ts';

/** Small supergraphs of one shape, annotated at random, and operations on them. */
const OBJECTS = ['A', 'B', 'C'] as const;
const FIELDS = { x: 'String', y: 'Sec', e: 'Kind', i: 'I', j: 'J', u: 'U', a: 'A', is: '[I]' } as const;
export type FieldName = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as FieldName[];

/** Which runtime types a name of the schema may stand for. */
export const POSSIBLE: Readonly<Record<string, readonly string[]>> = {
  A: ['A'],
  B: ['B'],
  C: ['C'],
  I: ['A', 'B', 'C'],
  J: ['B', 'C'],
  U: ['A', 'B', 'C'],
};

export type Zoo = {
  /** What elements are annotated with, by coordinate: "A", "A.x", "Sec". */
  annotations: Readonly<Record<string, Requirement>>;
  nonNull: Readonly<Record<FieldName, boolean>>;
};

export const typeOf = (field: FieldName): string => FIELDS[field].replace(/[[\]]/g, '');
export const isList = (field: FieldName): boolean => FIELDS[field].startsWith('[');
export const isLeaf = (field: FieldName): boolean => !(typeOf(field) in POSSIBLE);

const COORDINATES = [
  'Query',
  'Sec',
  'Kind',
  ...OBJECTS,
  ...['Query', ...OBJECTS].flatMap((type) => NAMES.map((name) => `${type}.${name}`)),
];

const alternatives = fc.array(fc.subarray(['s', 't', 'u'], { minLength: 1 }), { minLength: 1, maxLength: 2 });
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.constant({ authenticated: true, scopes: null, policies: null }),
  alternatives.map((scopes) => ({ authenticated: false, scopes, policies: null })),
  alternatives.map((policies) => ({ authenticated: true, scopes: null, policies })),
);

export const zoo: fc.Arbitrary<Zoo> = fc.record({
  annotations: fc
    .array(fc.tuple(fc.constantFrom(...COORDINATES), requirement), { maxLength: 10 })
    .map((pairs) => Object.fromEntries(pairs)),
  nonNull: fc.record(
    Object.fromEntries(NAMES.map((name) => [name, fc.boolean()])) as Record<FieldName, fc.Arbitrary<boolean>>,
  ),
});

function marks({ annotations }: Zoo, coordinate: string): string {
  const asked = annotations[coordinate];
  if (!asked) return '';
  return [
    asked.authenticated ? '@authenticated' : '',
    asked.scopes ? `@requiresScopes(scopes: ${JSON.stringify(asked.scopes)})` : '',
    asked.policies ? `@policy(policies: ${JSON.stringify(asked.policies)})` : '',
  ].join(' ');
}

/** The zoo's SDL as one subgraph. */
export function sdlOf(world: Zoo): string {
  const fields = (type: string, names: readonly FieldName[]) =>
    names
      .map(
        (name) =>
          `${name}: ${FIELDS[name]}${world.nonNull[name] ? '!' : ''} ${marks(world, `${type}.${name}`)}`,
      )
      .join(' ');
  return `
    type Query ${marks(world, 'Query')} { ${fields('Query', NAMES)} }
    interface I { ${fields('I', NAMES)} }
    interface J { ${fields('J', ['x', 'y', 'i'])} }
    union U = A | B | C
    ${OBJECTS.map((type) => `type ${type} implements I${type === 'A' ? '' : ' & J'} ${marks(world, type)} { ${fields(type, NAMES)} }`).join(' ')}
    scalar Sec ${marks(world, 'Sec')}
    enum Kind ${marks(world, 'Kind')} { ONLY }`;
}

/** A selection of an operation. */
export type Selected =
  | { kind: 'field'; name: FieldName; alias: boolean; only: Only; below: Selected[] }
  | { kind: 'fragment'; on: string; named: boolean; only: Only; below: Selected[] };
/** Asked for always, or only if a variable says so; of `$yes` and `$no` each is what it is called. */
export type Only = '' | '@include(if: $yes)' | '@include(if: $no)' | '@skip(if: $yes)' | '@skip(if: $no)';

const only = fc.constantFrom<Only>(
  '',
  '',
  '',
  '@include(if: $yes)',
  '@include(if: $no)',
  '@skip(if: $yes)',
  '@skip(if: $no)',
);

function fieldsOn(type: string): readonly FieldName[] {
  return type === 'U' ? [] : type === 'J' ? ['x', 'y', 'i'] : NAMES;
}

function selectionOn(type: string, depth: number): fc.Arbitrary<Selected> {
  const names = fieldsOn(type).filter((name) => depth > 0 || isLeaf(name));
  const field = (name: FieldName): fc.Arbitrary<Selected> =>
    fc.record({
      kind: fc.constant('field' as const),
      name: fc.constant(name),
      alias: fc.boolean(),
      only,
      below: isLeaf(name) ? fc.constant([]) : selectionsOn(typeOf(name), depth - 1),
    });
  const conditions = Object.keys(POSSIBLE).filter((on) =>
    POSSIBLE[on]?.some((each) => POSSIBLE[type]?.includes(each)),
  );
  const fragment = (on: string): fc.Arbitrary<Selected> =>
    fc.record({
      kind: fc.constant('fragment' as const),
      on: fc.constant(on),
      named: fc.boolean(),
      only,
      below: selectionsOn(on, depth - 1),
    });
  const fragments = depth > 0 ? conditions.map((on) => fragment(on)) : [];
  return fc.oneof(...names.map(field), ...fragments);
}

function selectionsOn(type: string, depth: number): fc.Arbitrary<Selected[]> {
  // A union without fragments holds its name alone.
  if (depth <= 0 && type === 'U') return fc.constant([]);
  return fc.array(selectionOn(type, depth), { minLength: type === 'U' ? 0 : 1, maxLength: 3 });
}

export const operation = selectionsOn('Query', 4);

/** The operation as a document; named fragments are definitions of their own. */
export function documentOf(selections: readonly Selected[]): string {
  const definitions: string[] = [];
  const write = (each: Selected): string => {
    if (each.kind === 'field') {
      const below = isLeaf(each.name) ? '' : `{ __typename ${each.below.map(write).join(' ')} }`;
      return `${each.alias ? `k_${each.name}: ` : ''}${each.name} ${each.only} ${below}`;
    }
    const body = `{ __typename ${each.below.map(write).join(' ')} }`;
    if (!each.named) return `... on ${each.on} ${each.only} ${body}`;
    const place = definitions.push('') - 1;
    definitions[place] = `fragment F${place} on ${each.on} ${body}`;
    return `...F${place} ${each.only}`;
  };
  const root = selections.map(write).join(' ');
  return `query ($yes: Boolean = true, $no: Boolean = false) { ${root} v: __typename @include(if: $yes) @skip(if: $no) } ${definitions.join(' ')}`;
}
