import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measureDocument } from './measure-document.ts';

const measure = (query: string) => measureDocument(parse(query));

describe('a document is measured', () => {
  test.each([
    // me, id, books, title; the deepest is title.
    [
      'with nested fields',
      '{ me { id books { title } } }',
      { depth: 3, rootFields: 1, aliases: 0, fields: 4 },
    ],
    // Two root fields; x and y are aliases.
    ['with aliases', '{ x: me { y: id } me { id } }', { depth: 2, rootFields: 2, aliases: 2, fields: 4 }],
    // Inline fragments add no level.
    [
      'with inline fragments',
      '{ ... on Query { me { ... { id } } } }',
      { depth: 2, rootFields: 1, aliases: 0, fields: 2 },
    ],
    // F is spread twice: its 1 root field and 1 field below count twice.
    [
      'with fragments',
      '{ ...F ...F } fragment F on Query { a: me { id } }',
      { depth: 2, rootFields: 2, aliases: 2, fields: 4 },
    ],
    // What is inside of introspection is left to graphql-js.
    [
      'with introspection',
      '{ __schema { types { name } } me { id } }',
      { depth: 2, rootFields: 2, aliases: 0, fields: 3 },
    ],
  ])('%s', (_name, query, shape) => {
    expect(measure(query)).toEqual([shape]);
  });

  test('for each operation by itself', () => {
    expect(
      measure('query A { me { id } } query B { me { id books { id } } }').map(({ depth }) => depth),
    ).toEqual([2, 3]);
  });

  test('with fragments that contain themselves, without going on for ever', () => {
    expect(measure('{ ...A } fragment A on Query { me { id } ...B } fragment B on Query { ...A }')).toEqual([
      { depth: 2, rootFields: 1, aliases: 0, fields: 2 },
    ]);
  });

  test('with fragments that double each time, without counting to 2 to the 500th', () => {
    const doubling = Array.from(
      { length: 500 },
      (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`,
    );
    const [shape] = measure(`{ ...F0 } ${doubling.join(' ')} fragment F500 on Q { a: id }`);
    expect(shape).toEqual({
      depth: 1,
      rootFields: Number.MAX_SAFE_INTEGER,
      aliases: Number.MAX_SAFE_INTEGER,
      fields: Number.MAX_SAFE_INTEGER,
    });
  });
});

/** A tree of fields, written out directly and through fragments. */
type Tree = { alias: boolean; children: Tree[] };
const leaf = fc.record({ alias: fc.boolean(), children: fc.constant<Tree[]>([]) });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ alias: fc.boolean(), children: fc.array(tie('tree'), { maxLength: 3 }) }),
  ),
}));

test('property: moving selections into fragments changes no measure', () => {
  const plain = ({ alias, children }: Tree): string =>
    `${alias ? 'a: ' : ''}f${children.length > 0 ? ` { ${children.map(plain).join(' ')} }` : ''}`;
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
      const fragments: string[] = [];
      const moved = ({ alias, children }: Tree): string => {
        if (children.length === 0) return `${alias ? 'a: ' : ''}f`;
        const name = `F${fragments.push('') - 1}`;
        const body = children.map(moved).join(' ');
        fragments[Number(name.slice(1))] = `fragment ${name} on T { ${body} }`;
        return `${alias ? 'a: ' : ''}f { ...${name} }`;
      };
      const written = measure(`{ ${trees.map(plain).join(' ')} }`);
      const spread = measure(`{ ${trees.map(moved).join(' ')} } ${fragments.join(' ')}`);
      expect(spread).toEqual(written);
    }),
  );
});
