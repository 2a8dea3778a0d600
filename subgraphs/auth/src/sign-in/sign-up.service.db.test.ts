import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORKSPACE_CREATED } from '../../../../schema/events/workspace-created.ts';
import { startTestAuth, type TestAuth } from '../testing/test-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(() => auth[Symbol.asyncDispose]());

const ACCOUNT = `{ me { id role person { id email displayName timeZone baseCurrency createdAt } workspace { id name } } }`;

test('signing up makes a person with a personal workspace, and signs them in', async () => {
  const browser = openBrowser(auth);
  const outcome = await browser.signUp({ ...ADA, email: ' Ada@Example.com ' });
  expect(outcome.__typename).toBe('SignedIn');
  expect(outcome.expiresAt).toBe('2026-03-09T14:40:00.000Z'); // 14:30 + 10 minutes
  const { data } = await auth.ask(ACCOUNT, { as: browser.viewer });
  expect(data).toEqual({
    me: {
      id: browser.viewer.membershipId,
      role: 'OWNER',
      person: {
        id: browser.viewer.personId,
        email: 'ada@example.com',
        displayName: 'Ada',
        timeZone: 'America/New_York', // the schema's default
        baseCurrency: 'USD',
        createdAt: '2026-03-09T14:30:00.000Z',
      },
      workspace: { id: browser.viewer.workspaceId, name: 'Ada' },
    },
  });
});

test('it tells the others of the workspace', async () => {
  const browser = openBrowser(auth);
  await browser.signUp({ ...ADA, email: 'grace@example.com', displayName: 'Grace' });
  const { workspaceId, personId } = browser.viewer;
  const events = await auth.published(WORKSPACE_CREATED);
  expect(events.find((event) => event.workspaceId === workspaceId)?.payload).toEqual({
    workspaceId,
    name: 'Grace',
    ownerId: personId,
    createdAt: '2026-03-09T14:30:00.000Z',
  });
});

test('an address that is taken, in whatever case, changes nothing', async () => {
  const first = openBrowser(auth);
  await first.signUp({ ...ADA, email: 'hedy@example.com' });
  const second = openBrowser(auth);
  const outcome = await second.signUp({ ...ADA, email: 'HEDY@example.com', displayName: 'Other' });
  expect(outcome).toMatchObject({ __typename: 'EmailUnavailable', code: 'EMAIL_UNAVAILABLE' });
  expect(second.cookie).toBeUndefined();
  const counts = await auth.subgraph.database.asSystem('test', (_em, query) =>
    query<{ count: number }>({ text: `select count(*)::int as count from workspace where name = 'Other'` }),
  );
  expect(counts).toEqual([{ count: 0 }]);
});

test('of two sign-ups with one address at once, one succeeds', async () => {
  const input = { ...ADA, email: 'twin@example.com' };
  const outcomes = await Promise.all([openBrowser(auth).signUp(input), openBrowser(auth).signUp(input)]);
  expect(outcomes.map((outcome) => outcome.__typename).sort()).toEqual(['EmailUnavailable', 'SignedIn']);
});

test('every field that cannot be used is named at once, and the password is not repeated', async () => {
  const outcome = await openBrowser(auth).signUp({
    email: 'nobody',
    password: 'password1',
    displayName: ' ',
    timeZone: 'Mars/Olympus',
    baseCurrency: 'shells',
  });
  expect(outcome.__typename).toBe('InvalidInput');
  expect(outcome.problems?.map(({ path, value }) => ({ path, value }))).toEqual([
    { path: 'email', value: 'nobody' },
    { path: 'password', value: null },
    { path: 'displayName', value: ' ' },
    { path: 'timeZone', value: 'Mars/Olympus' },
    { path: 'baseCurrency', value: 'shells' },
  ]);
});

describe('statements', () => {
  test('signing up sends one for each of person, workspace, membership, event, session and token', async () => {
    const input = { ...ADA, email: 'count@example.com' };
    const { texts } = await auth.subgraph.database.statements.capture(() => openBrowser(auth).signUp(input));
    expect(texts).toHaveLength(6);
  });
});
