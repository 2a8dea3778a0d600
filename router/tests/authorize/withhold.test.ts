import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createAuthorize } from '../../src/authorize/authorize.ts';
import { indexRequirements } from '../../src/authorize/requirements/index-requirements.ts';
import { composeSdl, createRunner, NOBODY, someone } from './run-filtered.ts';

const SDL = composeSdl({
  shop: `
    type Query @shareable { me: Person secret: String @authenticated open: String staff: [Person!] desk: Desk vault: Vault @authenticated }
    type Mutation { pay: String @requiresScopes(scopes: [["pay"], ["admin", "all"]]) ring: String }
    type Person { name: String pay: Int! @requiresScopes(scopes: [["pay"]]) boss: Person wage: Money token: Token key: String @policy(policies: [["owner"]]) }
    type Desk { person: Person! number: Int }
    type Money @requiresScopes(scopes: [["pay"]]) { amount: Int }
    scalar Token @authenticated
    type Vault { gold: Int @requiresScopes(scopes: [["gold"]]) }
  `,
});
const PERSON = { name: 'Ann', pay: 7, wage: { amount: 1 }, token: 't', key: 'k' };
const ask = createRunner(SDL, {
  me: { ...PERSON, boss: PERSON },
  secret: 's',
  open: 'o',
  staff: [PERSON, { ...PERSON, name: 'Bob' }],
  desk: { person: PERSON, number: 1 },
  vault: { gold: 5 },
  pay: 'paid',
  ring: 'rung',
});

describe('what may not be read', () => {
  test('is null, with its path in response names', async () => {
    expect(await ask('{ open a: me { name k: key } }', someone())).toMatchObject({
      data: { open: 'o', a: { name: 'Ann', k: null } },
      paths: ['a.k'],
    });
  });

  test('takes the nearest nullable parent with it when it is non-null', async () => {
    // pay is Int!, boss may be null.
    expect(await ask('{ me { name boss { pay } } }', someone())).toMatchObject({
      data: { me: { name: 'Ann', boss: null } },
      paths: ['me.boss.pay'],
    });
    // person is Person!, so desk goes; staff holds Person!, so the whole list goes.
    expect(await ask('{ open desk { number person { pay } } staff { pay } }', someone())).toMatchObject({
      data: { open: 'o', desk: null, staff: null },
      paths: ['desk.person.pay', 'staff.pay'],
    });
  });

  test('is a field whose type is protected: an object, a scalar', async () => {
    expect(await ask('{ me { wage { amount } token } }', NOBODY)).toMatchObject({
      data: { me: { wage: null, token: null } },
      paths: ['me.wage', 'me.token'],
    });
  });

  test('may be everything, and then nothing is run', async () => {
    const { data, paths, authorization } = await ask('{ secret v: vault { gold } }', NOBODY);
    expect({ data, paths, kind: authorization.kind }).toEqual({
      data: null,
      paths: ['secret', 'v'],
      kind: 'nothing',
    });
  });

  test('is nothing for who meets every requirement', async () => {
    const { data, authorization } = await ask(
      '{ me { pay key wage { amount } } }',
      someone(['pay', 'policy:owner']),
    );
    expect(data).toEqual({ me: { pay: 7, key: 'k', wage: { amount: 1 } } });
    expect(authorization.kind).toBe('whole');
  });
});

describe('requirements are met', () => {
  test.each([
    [[], null],
    [['admin'], null],
    [['pay'], 'paid'],
    [['all', 'admin'], 'paid'],
  ])('by one whole alternative: %j', async (scopes, paid) => {
    const { data } = await ask('mutation { pay ring }', someone(scopes));
    expect(data).toEqual({ pay: paid, ring: 'rung' });
  });

  test('by each requirement on the way: the field of a protected field too', async () => {
    expect((await ask('{ open vault { gold } }', someone(['gold']))).data).toEqual({
      open: 'o',
      vault: { gold: 5 },
    });
    expect((await ask('{ open vault { gold } }', someone())).data).toEqual({
      open: 'o',
      vault: { gold: null },
    });
  });
});

describe('what is left out by @skip and @include', () => {
  const query =
    'query ($no: Boolean!, $yes: Boolean! = true) { open secret @include(if: $no) me @skip(if: $yes) { key } }';
  test('needs nothing', async () => {
    expect(await ask(query, NOBODY, { no: false })).toMatchObject({ data: { open: 'o' }, paths: [] });
  });
  test('needs its requirement as soon as it is asked for', async () => {
    expect(await ask(query, NOBODY, { no: true, yes: false })).toMatchObject({
      data: { open: 'o', secret: null, me: { key: null } },
      paths: ['secret', 'me.key'],
    });
  });
});

test('a variable of @skip that is missing or no boolean opens nothing', async () => {
  const authorize = createAuthorize({
    index: indexRequirements(SDL),
    evaluatePolicies: async () => new Set<string>(),
  });
  const document = parse('query ($yes: Boolean!) { open secret @skip(if: $yes) }');
  const operation = getOperationAST(document) ?? expect.fail('no operation');
  for (const variables of [{}, { yes: null }, { yes: 'true' }, { yes: 1 }])
    expect(await authorize({ document, operation, variables, viewer: NOBODY })).toMatchObject({
      kind: 'part',
      paths: [['secret']],
    });
});

describe('fragments', () => {
  test('are filtered once and named by the paths where they are spread', async () => {
    expect(
      await ask('{ me { ...P boss { ...P } } } fragment P on Person { name key }', someone()),
    ).toMatchObject({
      data: { me: { name: 'Ann', key: null, boss: { name: 'Ann', key: null } } },
      paths: ['me.key', 'me.boss.key'],
    });
  });

  test('that double each time take no time', async () => {
    const doubling = Array.from(
      { length: 200 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ... { ...F${i + 1} } }`,
    );
    const query = `{ open ...F0 } ${doubling.join(' ')} fragment F200 on Query { secret }`;
    expect(await ask(query, NOBODY)).toMatchObject({ data: { open: 'o', secret: null }, paths: ['secret'] });
  });

  test('with 2 to the 60th paths give no more than 2,000 errors', async () => {
    const twice = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Person { a: boss { ...F${i + 1} } b: boss { ...F${i + 1} } }`,
    );
    const query = `{ me { ...F0 } } ${twice.join(' ')} fragment F60 on Person { key }`;
    const { paths } = await ask(query, someone());
    expect(paths).toHaveLength(2_000);
  });
});

test('names of the client that look like ours are kept apart', async () => {
  const { data } = await ask('{ me { withheld_key: name withheld__key: __typename key } }', someone());
  expect(data).toEqual({ me: { withheld_key: 'Ann', withheld__key: 'Person', key: null } });
});

test('the same document and requirements met give the same text, others another', async () => {
  const query = '{ open me { pay key } }';
  const hash = async (scopes: string[]) => {
    const { authorization } = await ask(query, someone(scopes));
    return authorization.kind === 'part' ? authorization.hash : authorization.kind;
  };
  expect(await hash(['pay'])).toBe(await hash(['pay', 'other']));
  expect(new Set([await hash([]), await hash(['pay']), await hash(['policy:owner'])]).size).toBe(3);
});
