import { expect, test } from 'vitest';
import { createLog } from '../log/create-log.ts';
import { ANONYMOUS } from '../viewer/viewer.ts';
import { signViewerToken } from '../viewer/viewer-token.ts';
import { createSubgraph } from './create-subgraph.ts';

const SECRET = 'a secret that only this test knows, 32+';

/** A subgraph that says what it was told, and how often a context was opened for it. */
function startEcho() {
  const opened = { count: 0 };
  const subgraph = createSubgraph<null>({
    name: 'echo',
    typeDefs: 'scalar Json type Query { echo(text: String, deep: Json): String }',
    resolvers: { Query: { echo: (_root: unknown, { text }: { text: string }) => text } },
    createContext: () => {
      opened.count += 1;
      return { value: null, finish: async () => undefined };
    },
    viewerTokenSecret: SECRET,
    log: createLog({ name: 'test', level: 'silent' }),
    checks: {},
    onStop: async () => undefined,
  });
  const ask = (query: string, variables?: Record<string, unknown>) =>
    subgraph.execute({
      query,
      ...(variables && { variables }),
      viewerToken: signViewerToken(ANONYMOUS, SECRET),
      requestId: 'req-00000001',
    });
  return { ask, opened };
}

const ECHO = 'query ($text: String, $deep: Json) { echo(text: $text, deep: $deep) }';

test.each([
  ['U+0000', { text: 'a\0b' }, '$text'],
  ['the first half of a pair alone', { text: 'a\ud83d' }, '$text'],
  ['the second half alone', { text: '\udc02b' }, '$text'],
  [
    'U+0000 deep inside',
    { text: 'a', deep: { list: [{ note: 'ok' }, { note: '\0' }] } },
    '$deep.list.1.note',
  ],
])('%s in a variable is refused by name, before anything runs', async (_what, variables, name) => {
  const { ask, opened } = startEcho();
  const { data, errors } = await ask(ECHO, variables);
  expect(data ?? null).toBeNull();
  expect(errors).toMatchObject([
    { message: expect.stringContaining(`${name} holds a character`), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(opened.count).toBe(0);
});

test('U+0000 in the document is refused as well', async () => {
  const { ask, opened } = startEcho();
  expect(await ask('{ echo(text: "a\\u0000b") }')).toMatchObject({
    errors: [
      { message: expect.stringContaining('cannot be stored'), extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
  expect(opened.count).toBe(0);
});

test.each(['', 'a\tb\n', '漢字 🐂', '\ufffd', '\u0001'])('%j passes', async (text) => {
  const { ask } = startEcho();
  expect(await ask(ECHO, { text, deep: null })).toEqual({ data: { echo: text } });
});
