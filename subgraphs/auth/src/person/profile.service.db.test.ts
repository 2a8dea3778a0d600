import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestAuth, type TestAuth } from '../testing/test-auth.ts';
import { openBrowser } from '../testing/test-browser.ts';

const UPDATE = `mutation ($input: UpdateProfileInput!) {
  outcome: updateProfile(input: $input) {
    __typename
    ... on ProfileUpdated { person { displayName timeZone baseCurrency } }
    ... on InvalidInput { problems { path } }
  }
}`;

let auth: TestAuth;
let browser: ReturnType<typeof openBrowser>;
beforeAll(async () => {
  auth = await startTestAuth();
  browser = openBrowser(auth);
  await browser.signUp();
});
afterAll(() => auth[Symbol.asyncDispose]());

const update = (input: object) => auth.ask(UPDATE, { as: browser.viewer, variables: { input } });
async function profile(): Promise<unknown> {
  const query = '{ me { person { displayName timeZone baseCurrency } } }';
  const { data } = await auth.ask(query, { as: browser.viewer });
  return data;
}

test('what is named changes; what is left out or null stays', async () => {
  const { result, texts } = await auth.subgraph.database.statements.capture(() =>
    update({ displayName: ' Ada L. ', timeZone: 'Europe/Berlin', baseCurrency: null }),
  );
  const expected = { displayName: 'Ada L.', timeZone: 'Europe/Berlin', baseCurrency: 'USD' };
  expect(result.data).toEqual({ outcome: { __typename: 'ProfileUpdated', person: expected } });
  expect(await profile()).toEqual({ me: { person: expected } });
  expect(texts).toHaveLength(2); // read, write
});

test('one field that cannot be used, and nothing changes', async () => {
  const before = await profile();
  const { data } = await update({ displayName: 'Somebody', timeZone: '+01:00', baseCurrency: 'XYZ' });
  expect(data).toEqual({
    outcome: { __typename: 'InvalidInput', problems: [{ path: 'timeZone' }, { path: 'baseCurrency' }] },
  });
  expect(await profile()).toEqual(before);
});
