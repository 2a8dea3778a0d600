import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { seedDemo } from '../../start/demo/seed-demo.ts';
import { startSupergraph } from '../supergraph/start-supergraph.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The text of the README's only block in a language. */
function block(language: string): string {
  const [, text] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(README) ?? [];
  return text ?? expect.fail(`The README has no block of ${language}.`);
}

test("the README's query has the README's answer", async () => {
  let hoursLater = 0;
  const clock = () => new Date(Date.now() + hoursLater * 3_600_000);
  await using supergraph = await startSupergraph('in process', { limited: true, clock });
  const password = 'only for this test 1';
  await seedDemo({ origin: supergraph.origin, password, signal: AbortSignal.timeout(30_000) });
  // What the seeding spent of the budget is back by then.
  hoursLater = 2;
  const headers = await signIn(supergraph.origin, password);
  const response = await fetch(`${supergraph.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: block('graphql') }),
  });
  expect(parse(block('graphql')).definitions).toHaveLength(1);
  expect(await response.json()).toEqual(JSON.parse(block('json')));
});

async function signIn(origin: string, password: string): Promise<{ authorization: string }> {
  const query =
    'mutation($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }';
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { email: 'demo@tradesense.example', password } } }),
  });
  const { data } = (await response.json()) as { data: { signIn: { accessToken: string } } };
  return { authorization: `Bearer ${data.signIn.accessToken}` };
}
