import { repeats } from '../harness/case.ts';
import { conform } from '../harness/conform.ts';
import { feedWorld } from './feed-world.ts';

conform('unions and interfaces', feedWorld, [
  {
    name: 'each member of a union is asked for its own fields',
    query: '{ feed { ... on Post { text } ... on Ad { cents } } }',
    data: { feed: [{ text: 'Hello' }, { cents: 12 }, null, { text: 'Hello' }] },
    calls: ['feed'],
  },
  {
    name: 'fields of two members come from another subgraph in one call, each object once',
    query: '{ feed { ... on Post { likes } ... on Ad { clicks } } }',
    data: { feed: [{ likes: 7 }, { clicks: 3 }, null, { likes: 7 }] },
    calls: ['feed', 'social 2'],
    stock: repeats('feed', 'social 3'),
  },
  {
    name: 'only the members that are asked for are looked up elsewhere',
    query: '{ feed { __typename ... on Ad { clicks } } }',
    data: {
      feed: [{ __typename: 'Post' }, { __typename: 'Ad', clicks: 3 }, null, { __typename: 'Post' }],
    },
    calls: ['feed', 'social 1'],
  },
  {
    name: 'a member that this subgraph’s union does not have can be asked for, and never comes',
    query: '{ feed { ... on Poll { question } ... on Post { text } } }',
    data: { feed: [{ text: 'Hello' }, {}, null, { text: 'Hello' }] },
    calls: ['feed'],
  },
  {
    name: 'the other subgraph’s union has its own members',
    query:
      '{ trending { __typename ... on Poll { question } ... on Post { text likes } ... on Ad { cents } } }',
    data: {
      trending: [
        { __typename: 'Poll', question: 'Tea?' },
        { __typename: 'Post', text: 'Hello', likes: 7 },
      ],
    },
    calls: ['social', 'feed 1'],
  },
  {
    name: 'abstract types in lists of lists keep their places',
    query: '{ grid { ... on Post { text likes } ... on Ad { cents clicks } } }',
    data: {
      grid: [
        [
          { text: 'Hello', likes: 7 },
          { cents: 12, clicks: 3 },
        ],
        [],
        null,
        [{ cents: 12, clicks: 3 }],
      ],
    },
    calls: ['feed', 'social 2'],
    stock: repeats('feed', 'social 3'),
  },
  {
    name: 'a union within a union is followed',
    query: '{ trending { ... on Poll { choices { ... on Text { text } ... on Post { body: text } } } } }',
    data: { trending: [{ choices: [{ text: 'Yes' }, { body: 'Hello' }] }, {}] },
    calls: ['social', 'feed 1'],
  },
  {
    name: 'a field of an interface is asked without naming types',
    query: '{ nodes { id } }',
    data: { nodes: [{ id: 'a1' }, { id: 'p1' }] },
    calls: ['feed'],
  },
  {
    name: 'fragments on types narrow an interface',
    query: '{ nodes { id ... on Post { likes } ... on Ad { clicks } ... on Poll { question } } }',
    data: {
      nodes: [
        { id: 'a1', clicks: 3 },
        { id: 'p1', likes: 7 },
      ],
    },
    calls: ['feed', 'social 2'],
  },
  {
    name: 'a fragment on an interface narrows another interface',
    query: '{ nodes { ... on Named { label } } }',
    data: { nodes: [{ label: null }, { label: 'post Hello' }] },
    calls: ['feed'],
  },
  {
    name: 'a fragment on an interface narrows a union',
    query: '{ feed { ... on Node { id } ... on Named { label } } }',
    data: {
      feed: [
        { id: 'p1', label: 'post Hello' },
        { id: 'a1', label: null },
        null,
        { id: 'p1', label: 'post Hello' },
      ],
    },
    calls: ['feed'],
  },
  {
    name: 'an interface that implements another is asked for both',
    query: '{ named { id label ... on Node { same: id } } }',
    data: {
      named: [
        { id: 'p1', label: 'post Hello', same: 'p1' },
        { id: 'a1', label: null, same: 'a1' },
      ],
    },
  },
  {
    name: 'nested types of an entity behind a fragment are filled',
    query: '{ first { ... on Ad { owner { name } clicks } } }',
    data: { first: { owner: { name: 'Acme' }, clicks: 3 } },
    calls: ['feed', 'social 1'],
  },
  {
    name: 'an interface below an entity in another subgraph leads back through a union',
    query: `{ feed { ... on Post { reactions { __typename by ... on Quote { of { ... on Post { text } } } } } } }`,
    data: {
      feed: [0, 1, 2, 3].map((index) =>
        index === 2
          ? null
          : index === 1
            ? {}
            : {
                reactions: [
                  { __typename: 'Heart', by: 'Ada' },
                  { __typename: 'Quote', by: 'Ben', of: { text: 'Hello' } },
                  { __typename: 'Quote', by: 'Cy', of: null },
                ],
              },
      ),
    },
    calls: ['feed', 'social 1', 'feed 1'],
    stock: repeats('feed', 'social 2', 'feed 2'),
  },
  {
    name: 'the same alias may be of two fields in two types',
    query: '{ feed { ... on Post { text n: likes } ... on Ad { n: cents } } }',
    data: { feed: [{ text: 'Hello', n: 7 }, { n: 12 }, null, { text: 'Hello', n: 7 }] },
    calls: ['feed', 'social 1'],
    stock: repeats('feed', 'social 2'),
  },
  {
    name: 'nothing but __typename of a list of unions is one call',
    query: '{ feed { __typename } grid { t: __typename } }',
    data: {
      feed: [{ __typename: 'Post' }, { __typename: 'Ad' }, null, { __typename: 'Post' }],
      grid: [[{ t: 'Post' }, { t: 'Ad' }], [], null, [{ t: 'Ad' }]],
    },
    calls: ['feed'],
  },
]);
