import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPasswordHasher, type PasswordHasher } from '../password/password-hasher.ts';
import { LIGHT, startTestAuth, type TestAuth } from '../testing/test-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';

/** The real hasher, and a list of what it was asked to verify: the work that a caller could time. */
function observed(parameters: typeof LIGHT): PasswordHasher & { verified: ('stored' | 'nobody')[] } {
  const hasher = createPasswordHasher(parameters);
  const verified: ('stored' | 'nobody')[] = [];
  return {
    ...hasher,
    verified,
    verify(storedHash, password) {
      verified.push(storedHash === null ? 'nobody' : 'stored');
      return hasher.verify(storedHash, password);
    },
  };
}

const hasher = observed(LIGHT);
let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth({ hasher });
  await openBrowser(auth).signUp();
});
afterAll(() => auth[Symbol.asyncDispose]());

const { email, password } = ADA;

test('the address in any case and the password start a session of their own', async () => {
  const [first, second] = [openBrowser(auth), openBrowser(auth)];
  expect((await first.signIn({ email, password })).__typename).toBe('SignedIn');
  expect((await second.signIn({ email: ' ADA@example.com', password })).__typename).toBe('SignedIn');
  expect(first.viewer.personId).toBe(second.viewer.personId);
  expect(first.viewer.sessionId).not.toBe(second.viewer.sessionId);
});

test('a wrong password and an unknown address get the same answer for the same work', async () => {
  const browser = openBrowser(auth);
  hasher.verified.length = 0;
  const attempt = (input: object) => auth.subgraph.database.statements.capture(() => browser.signIn(input));
  const wrong = await attempt({ email, password: 'wrong horse battery' });
  const unknown = await attempt({ email: 'nobody@example.com', password });
  expect(wrong.result).toMatchObject({ __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS' });
  expect(unknown.result).toEqual(wrong.result);
  // One verification each, and one look-up each.
  expect(hasher.verified).toEqual(['stored', 'nobody']);
  expect(wrong.texts).toHaveLength(1);
  expect(unknown.texts).toHaveLength(1);
  expect(browser.cookie).toBeUndefined();
});

test('what cannot be an address or a password is refused before any work', async () => {
  hasher.verified.length = 0;
  const outcome = await openBrowser(auth).signIn({ email: 'nobody', password: 'x'.repeat(257) });
  expect(outcome.problems?.map(({ path, value }) => ({ path, value }))).toEqual([
    { path: 'email', value: 'nobody' },
    { path: 'password', value: null },
  ]);
  expect(hasher.verified).toEqual([]);
});

test('signing in sends four statements', async () => {
  const { texts } = await auth.subgraph.database.statements.capture(() =>
    openBrowser(auth).signIn({ email, password }),
  );
  // look-up; then membership, session, token
  expect(texts).toHaveLength(4);
});

test('the hash is made anew once parameters have risen, and still fits', async () => {
  const raised = { ...LIGHT, timeCost: 2 };
  await auth.restart(createPasswordHasher(raised));
  const storedHash = async () => {
    const rows = await auth.subgraph.database.asSystem('test', (_em, query) =>
      query<{ hash: string }>({
        text: 'select password_hash as hash from person where email = $1',
        values: [email],
      }),
    );
    return rows[0]?.hash;
  };
  expect(await storedHash()).toContain('m=1024,t=1,p=1');
  await openBrowser(auth).signIn({ email, password: 'wrong horse battery' });
  expect(await storedHash()).toContain('m=1024,t=1,p=1');
  await openBrowser(auth).signIn({ email, password });
  const renewed = await storedHash();
  expect(renewed).toContain('m=1024,t=2,p=1');
  expect((await openBrowser(auth).signIn({ email, password })).__typename).toBe('SignedIn');
  expect(await storedHash()).toBe(renewed);
});
