import { conform } from '../harness/conform.ts';
import { shopWorld } from './shop-world.ts';

const two =
  'query A($to: String!) { makers { greet(to: $to) } } query B { products { ...N } } fragment N on Product { name }';

conform('operations, introspection and __typename', shopWorld, [
  {
    name: 'an operation may have a name',
    query: 'query Makers { makers { name } }',
    data: { makers: [{ name: 'Aalto' }] },
  },
  {
    name: 'the name chooses among several operations',
    query: two,
    operationName: 'B',
    data: { products: [{ name: 'Stool' }, { name: 'Spot' }] },
    calls: ['catalog'],
  },
  {
    name: 'the other one of the same document has its own plan and variables',
    query: two,
    operationName: 'A',
    variables: { to: 'you' },
    data: { makers: [{ greet: 'Hi you' }] },
    calls: ['makers'],
  },
  {
    name: 'several operations and no name are refused',
    query: two,
    data: undefined,
    errors: ['OPERATION_RESOLUTION_FAILURE'],
    calls: [],
    federatedOnly: 'graphql-js alone gives no code',
    stock: {
      differs: 'a code of its own for what Apollo Server calls otherwise',
      gets: { errors: ['INVALID_GRAPHQL'] },
    },
  },
  {
    name: 'a name that no operation has is refused',
    query: two,
    operationName: 'C',
    data: undefined,
    errors: ['OPERATION_RESOLUTION_FAILURE'],
    calls: [],
    federatedOnly: 'graphql-js alone gives no code',
    stock: {
      differs: 'a code of its own for what Apollo Server calls otherwise',
      gets: { errors: ['INVALID_GRAPHQL'] },
    },
  },
  {
    name: 'a name that is not plain ASCII letters does no harm',
    query: 'query _0__toString { makers { name stars } }',
    operationName: '_0__toString',
    data: { makers: [{ name: 'Aalto', stars: 5 }] },
  },
  {
    name: 'a document that cannot be read is refused',
    query: '{ makers { name }',
    data: undefined,
    errors: ['GRAPHQL_PARSE_FAILED'],
    calls: [],
    federatedOnly: 'graphql-js alone throws',
  },
  {
    name: 'a field that nobody has is refused',
    query: '{ makers { nothing } }',
    data: undefined,
    errors: ['GRAPHQL_VALIDATION_FAILED'],
    calls: [],
  },
  {
    name: 'what subgraphs have for the router is not there for clients',
    query: '{ _service { sdl } _entities(representations: []) { __typename } }',
    data: undefined,
    errors: ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
    calls: [],
  },
  {
    name: '__typename of the root alone asks nobody',
    query: '{ __typename }',
    data: { __typename: 'Query' },
    calls: [],
  },
  {
    name: '__typename at every depth, also under other names, twice and between fields of others',
    query:
      '{ r: __typename makers { __typename stars k: __typename products { __typename price } } __typename }',
    data: {
      r: 'Query',
      makers: [{ __typename: 'Maker', stars: 5, k: 'Maker', products: [{ __typename: 'Lamp', price: 200 }] }],
      __typename: 'Query',
    },
  },
  {
    name: '__typename of an entity alone asks no further subgraph',
    query: '{ product(id: "2") { maker { __typename } } }',
    data: { product: { maker: { __typename: 'Maker' } } },
    calls: ['catalog'],
  },
  {
    name: 'introspection alone asks nobody',
    query:
      '{ __schema { queryType { name } mutationType { name } } __type(name: "Product") { kind possibleTypes { name } } }',
    data: {
      __schema: { queryType: { name: 'Query' }, mutationType: null },
      __type: { kind: 'INTERFACE', possibleTypes: [{ name: 'Chair' }, { name: 'Lamp' }] },
    },
    calls: [],
  },
  {
    name: 'introspection and data mix, in the order of the document',
    query:
      'query($t: String!) { makers { name } __type(name: $t) { n: name } products { id } s: __schema { __typename } }',
    variables: { t: 'Lamp' },
    data: {
      makers: [{ name: 'Aalto' }],
      __type: { n: 'Lamp' },
      products: [{ id: '1' }, { id: '2' }],
      s: { __typename: '__Schema' },
    },
    calls: ['catalog', 'makers'],
  },
  {
    name: 'introspection in fragments, aliased twice, of a type that does not exist',
    query:
      '{ ...I b: __type(name: "Nobody") { name } } fragment I on Query { a: __type(name: "Maker") { ...T } } fragment T on __Type { fields { name } }',
    data: {
      a: { fields: ['id', 'name', 'greet', 'products', 'stars'].map((name) => ({ name })) },
      b: null,
    },
    calls: [],
  },
  {
    name: 'a condition holds on introspection too',
    query: 'query($no: Boolean!) { __schema @include(if: $no) { __typename } makers { id } }',
    variables: { no: false },
    data: { makers: [{ id: 'm1' }] },
    calls: ['makers'],
  },
  {
    name: 'introspection knows nothing of the machinery of federation',
    query:
      '{ __schema { directives { name } } any: __type(name: "_Any") { name } entity: __type(name: "_Entity") { name } join: __type(name: "join__Graph") { name } }',
    data: {
      __schema: {
        directives: ['include', 'skip', 'deprecated', 'specifiedBy', 'oneOf'].map((name) => ({ name })),
      },
      any: null,
      entity: null,
      join: null,
    },
    calls: [],
  },
]);
