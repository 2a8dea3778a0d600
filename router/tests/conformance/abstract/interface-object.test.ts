import { conform } from '../harness/conform.ts';
import { mediaWorld } from './media-world.ts';

conform('@interfaceObject and entity interfaces', mediaWorld, [
  {
    name: 'a field of the interface object is there for every type of the interface',
    query: '{ media { title stars } }',
    data: {
      media: [
        { title: 'Emma', stars: 3 },
        { title: 'Alien', stars: 5 },
      ],
    },
    calls: ['library', 'ratings 2'],
  },
  {
    name: 'a field of the interface object is there on a concrete type',
    query: '{ book { pages stars } }',
    data: { book: { pages: 474, stars: 3 } },
    calls: ['library', 'ratings 1'],
  },
  {
    name: 'the interface object alone needs nobody else',
    query: '{ best { id stars } }',
    data: { best: { id: 'f1', stars: 5 } },
    calls: ['ratings'],
  },
  {
    name: '__typename of the interface object is that of the concrete type',
    query: '{ best { __typename stars } }',
    data: { best: { __typename: 'Film', stars: 5 } },
    calls: ['ratings', 'library 1'],
  },
  {
    name: 'an aliased __typename too',
    query: '{ worst { kind: __typename } }',
    data: { worst: [{ kind: 'Book' }] },
    calls: ['ratings', 'library 1'],
  },
  {
    name: 'a fragment on a concrete type finds out the type first',
    query: '{ best { stars ... on Film { minutes } ... on Book { pages } } }',
    data: { best: { stars: 5, minutes: 117 } },
    calls: ['ratings', 'library 1'],
  },
  {
    name: 'a fragment on a type that it is not gives nothing',
    query: '{ best { ... on Book { pages stars } } }',
    data: { best: {} },
  },
  {
    name: 'a field of the interface that another subgraph knows is asked of it',
    query: '{ worst { title } }',
    data: { worst: [{ title: 'Emma' }] },
    calls: ['ratings', 'library 1'],
  },
  {
    name: 'interface objects within interface objects are made concrete too',
    query: '{ best { related { __typename title stars } } }',
    data: { best: { related: [{ __typename: 'Book', title: 'Emma', stars: 3 }] } },
    calls: ['ratings', 'library 1'],
  },
  {
    name: '@requires on an interface object brings the field of the concrete type',
    query: '{ media { slug } }',
    data: { media: [{ slug: 'emma-3' }, { slug: 'alien-5' }] },
    calls: ['library', 'ratings 2'],
  },
  {
    name: 'a concrete type leads to the interface object and back',
    query: '{ bestseller { copies stars minutes related { title } } }',
    data: { bestseller: { copies: 40, stars: 5, minutes: 117, related: [{ title: 'Emma' }] } },
  },
  {
    name: '__typename beside a field of the interface object, on a concrete type',
    query: '{ media { ... on Book { __typename stars } ... on Film { stars } } }',
    data: { media: [{ __typename: 'Book', stars: 3 }, { stars: 5 }] },
    stock: {
      differs:
        'the object takes the name of the interface, and with it loses all that was asked of the concrete type',
      gets: { data: { media: [{}, {}] } },
    },
  },
  {
    name: 'an aliased __typename beside a field that requires, on a concrete type',
    query: '{ media { ... on Film { t: __typename slug minutes } } }',
    data: { media: [{}, { t: 'Film', slug: 'alien-5', minutes: 117 }] },
  },
  {
    name: '@requires on one concrete type leaves the other types alone',
    query: '{ media { title ... on Film { slug } } }',
    data: { media: [{ title: 'Emma' }, { title: 'Alien', slug: 'alien-5' }] },
    calls: ['library', 'ratings 1'],
    planner: {
      differs:
        'objects of every type that have the required field are sent, without a key and under a name that the subgraph does not know',
      gets: {
        data: null,
        errors: ['media.@._entities INTERNAL_SERVER_ERROR'],
        calls: ['library', 'ratings 2'],
      },
    },
    ours: {
      differs: 'it runs that plan, and tells of the failure where the objects stand',
      gets: { data: null, errors: ['media INTERNAL_SERVER_ERROR'], calls: ['library', 'ratings 2'] },
    },
  },
  {
    name: 'a fragment widens to the interface and narrows to the type again',
    query:
      '{ bestseller { ... on Media { ... on Film { id copies } } } book { ... on Media { ... on Film { id } } } }',
    data: { bestseller: { id: 'f1', copies: 40 }, book: {} },
    stock: {
      differs: 'within the fragment it no longer knows the type, since the plan does not ask for it',
      gets: { data: { bestseller: {}, book: {} } },
    },
  },
  {
    name: 'a part that is skipped, beside a field of an interface object below another',
    query: '{ media { related { ... on Book { ... on Book @skip(if: true) { title } stars } } } }',
    data: { media: [{ related: [] }, { related: [{ stars: 3 }] }] },
    stock: {
      differs:
        'the object takes the name of the interface, and with it loses all that was asked of the concrete type',
      gets: { data: { media: [{ related: [] }, { related: [{}] }] } },
    },
  },
  {
    name: 'a third subgraph adds to one of the types',
    query: '{ media { title ... on Film { copies } } }',
    data: { media: [{ title: 'Emma' }, { title: 'Alien', copies: 40 }] },
    calls: ['library', 'shop 1'],
  },
  {
    name: 'the interface object leads to the third subgraph through the concrete type',
    query: '{ best { ... on Film { copies } } }',
    data: { best: { copies: 40 } },
  },
]);
