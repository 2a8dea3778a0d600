import { GraphQLError } from 'graphql';

/** Arguments of a Relay connection field. */
export type ConnectionArguments = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** A page to read: `size` items from behind `cursor`, forward from the start or backward from the end. */
export type PageRequest = {
  direction: 'forward' | 'backward';
  size: number;
  cursor: readonly string[] | null;
};

/** A Relay connection. */
export type Connection<Node> = {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};

const DEFAULT_SIZE = 20;
const MAXIMUM_SIZE = 100;

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** An opaque cursor over the sort keys of an item; the last key must make it unique. */
export function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

function decodeCursor(argument: string, cursor: string, keyCount: number): readonly string[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === keyCount && keys.every((key) => typeof key === 'string'))
      return keys;
  } catch {
    // Told below: how it is broken does not matter to the caller.
  }
  return refuse(
    `${argument}: ${JSON.stringify(cursor)} is no cursor of this list. Pass one from the page before, with the same sort.`,
  );
}

/**
 * Checks the arguments: 1 to 100 items, 20 by default, `first` or `last` but not both. `keyCount` is the number of
 * sort keys in this list's cursors. Throws `BAD_USER_INPUT`, naming the argument.
 */
export function readPage(arguments_: ConnectionArguments, keyCount: number): PageRequest {
  const { first, last, after, before } = arguments_;
  if (first != null && last != null) refuse('first, last: give one of them, not both.');
  const backward = last != null;
  if (backward && after != null) refuse('after: goes with first; use before with last.');
  if (!backward && before != null) refuse('before: goes with last; use after with first.');
  const size = last ?? first ?? DEFAULT_SIZE;
  if (size < 1 || size > MAXIMUM_SIZE)
    refuse(`${backward ? 'last' : 'first'}: ${size} is out of range; ask for 1 to ${MAXIMUM_SIZE}.`);
  const cursor = backward ? before : after;
  return {
    direction: backward ? 'backward' : 'forward',
    size,
    cursor: cursor == null ? null : decodeCursor(backward ? 'before' : 'after', cursor, keyCount),
  };
}

/**
 * Makes the connection from rows that were read in the page's direction with a limit of `size + 1`: the one too many
 * tells whether there is more.
 */
export function toConnection<Node>(
  page: PageRequest,
  rows: readonly Node[],
  keysOf: (row: Node) => readonly string[],
): Connection<Node> {
  const more = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  const ordered = page.direction === 'forward' ? kept : kept.reverse();
  const edges = ordered.map((node) => ({ cursor: encodeCursor(keysOf(node)), node }));
  const forward = page.direction === 'forward';
  return {
    edges,
    pageInfo: {
      hasNextPage: forward ? more : page.cursor !== null,
      hasPreviousPage: forward ? page.cursor !== null : more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
