import type { FastifyPluginAsync } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Log } from '../../../kit/log/create-log.ts';
import { type ContextSource, createSubgraph } from '../../../kit/subgraph/create-subgraph.ts';
import { readTypeDefs } from '../../../kit/subgraph/read-type-defs.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { requireViewer, resolveOwnViewer } from '../../../kit/viewer/require-viewer.ts';
import type { JsonWebKeySet } from '../../src/credentials/key-ring.ts';
import type { LibraryState } from './state.ts';

export const NAMES = ['auth', 'shelves', 'reviews', 'billing'] as const;
export type Name = (typeof NAMES)[number];

export function typeDefsOf(name: Name): string {
  return readTypeDefs(new URL(`${name}.graphql`, import.meta.url));
}

type Resolver = (parent: unknown, args: Record<string, string>, context: ContextSource) => unknown;
type Resolvers = Record<string, Record<string, unknown>>;

const ownViewer = (reference: { id: string }, context: ContextSource) =>
  resolveOwnViewer(reference, context.viewer);

const BOOKS = [
  { __typename: 'Book', id: 'book_1', title: 'Emma', price: 9, cost: 4 },
  { __typename: 'Book', id: 'book_2', title: 'Middlemarch', price: 8, cost: 3 },
];

const FILM = { __typename: 'Film', title: 'Alien', price: 5 };

/** Takes any upload, streamed, and counts its bytes. */
function uploadRoutes(state: LibraryState): FastifyPluginAsync {
  return async (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, _payload, done) => done(null));
    server.put('/uploads/:token', async (request, reply) => {
      state.uploadedBytes = 0;
      for await (const chunk of request.raw) state.uploadedBytes += (chunk as Buffer).length;
      reply.header('set-cookie', 'planted=1');
      return { bytes: state.uploadedBytes, saw: Object.keys(request.headers).sort() };
    });
  };
}

function jwksRoutes(jwks: JsonWebKeySet): FastifyPluginAsync {
  return async (server) => {
    server.get('/.well-known/jwks.json', async () => jwks);
  };
}

function resolversOf(state: LibraryState): Record<Name, Resolvers> {
  const me: Resolver = (_parent, _args, { viewer }) => ({ id: requireViewer(viewer).membershipId });
  const signIn: Resolver = (_parent, _args, { setCookie }) => {
    setCookie('session=one; HttpOnly');
    setCookie('theme=dark');
    return 'signed in';
  };
  const client: Resolver = (_parent, _args, { request }) => [request.clientAddress, request.userAgent];
  const cookie: Resolver = (_parent, _args, { request }) => request.cookie ?? null;
  const plan: Resolver = (_parent, _args, { viewer }) => requireViewer(viewer).entitlements?.plan ?? null;
  const copies: Resolver = (_parent, { first }) => Array(Number(first)).fill(BOOKS[0]);
  const review: Resolver = (_parent, _args, { setCookie }) => {
    setCookie('planted=1');
    return true;
  };
  return {
    auth: {
      Query: { me, caller: ((_parent, _args, { viewer }) => viewer.kind) satisfies Resolver },
      Mutation: { signIn },
      Viewer: { __resolveReference: ownViewer, cookie, client },
    },
    shelves: {
      Query: {
        items: () => [BOOKS[0], FILM],
        cellar: () => 'wine',
        broken: () => {
          throw new Error('the password of the database is hunter2');
        },
        forbidden: () => {
          throw new GraphQLError('This shelf is locked.', { extensions: { code: 'SHELF_LOCKED' } });
        },
        slow: async () => {
          state.slow.begun.resolve();
          await state.slow.release.promise;
          return 'done';
        },
        half: ((_parent, { of }) => String(Number(of) / 2)) satisfies Resolver,
      },
      Mutation: {
        addBook: () => {
          state.booksAdded += 1;
          return state.booksAdded;
        },
        burnBook: () => {
          state.booksAdded -= 1;
          return state.booksAdded;
        },
      },
      Viewer: { __resolveReference: ownViewer, books: () => BOOKS, copies, plan, shelfCookie: cookie },
      Book: { __resolveReference: ({ id }: { id: string }) => BOOKS.find((book) => book.id === id) },
    },
    reviews: {
      Mutation: { review },
      Book: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          stars: id === 'book_1' ? 5 : 4,
          notes: `about ${id}`,
        }),
      },
    },
    billing: {
      Viewer: {
        __resolveReference: ownViewer,
        subscription: () => ({
          plan: { id: state.plan, limits: { uploadMegabytes: 100, exportsPerDay: 50, ...state.limits } },
        }),
      },
    },
  };
}

/** The library's subgraphs, made with the same kit as ours. */
export function createLibrarySubgraphs(options: {
  state: LibraryState;
  jwks: JsonWebKeySet;
  viewerTokenSecret: string;
  log: Log;
}): Record<Name, Subgraph> {
  const resolvers = resolversOf(options.state);
  const routes: Partial<Record<Name, FastifyPluginAsync>> = {
    auth: jwksRoutes(options.jwks),
    shelves: uploadRoutes(options.state),
  };
  const create = (name: Name) =>
    createSubgraph<ContextSource>({
      name,
      typeDefs: typeDefsOf(name),
      resolvers: resolvers[name],
      createContext: (source) => ({ value: source, finish: async () => {} }),
      viewerTokenSecret: options.viewerTokenSecret,
      log: options.log,
      checks: {},
      routes: routes[name] ?? null,
      onStop: async () => {},
    });
  return {
    auth: create('auth'),
    shelves: create('shelves'),
    reviews: create('reviews'),
    billing: create('billing'),
  };
}
