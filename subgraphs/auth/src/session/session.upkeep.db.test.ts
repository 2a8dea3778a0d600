import { expect, test } from 'vitest';
import { SESSION_ENDED } from '../../../../schema/events/session-ended.ts';
import { startTestAuth, type TestAuth } from '../testing/test-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';
import { sweepSessions } from './session.upkeep.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

async function signedOutAgo(auth: TestAuth, name: string, milliseconds: number): Promise<string | null> {
  const browser = openBrowser(auth);
  await browser.signUp({ ...ADA, email: `${name}@example.com` });
  await browser.signOut();
  auth.pass(milliseconds);
  return browser.viewer.sessionId;
}

test('after a restart the others hear again of sessions whose access tokens may still be good', async () => {
  await using auth = await startTestAuth();
  const early = await signedOutAgo(auth, 'early', 2 * MINUTE);
  const late = await signedOutAgo(auth, 'late', 9 * MINUTE); // early: 11 minutes ago, late: 9
  const before = (await auth.published(SESSION_ENDED)).length;
  await auth.restart();
  const again = (await auth.published(SESSION_ENDED)).slice(before);
  expect(again.map((event) => event.payload)).toEqual([
    { sessionId: late, endedAt: new Date(auth.now().getTime() - 9 * MINUTE).toISOString() },
  ]);
  expect(early).not.toBe(late);
});

test('sessions are forgotten a day after they ended or expired, with their tokens', async () => {
  await using auth = await startTestAuth();
  const { database } = auth.subgraph;
  await signedOutAgo(auth, 'gone', DAY - MINUTE);
  const active = openBrowser(auth);
  await active.signUp({ ...ADA, email: 'active@example.com' });
  expect(await sweepSessions(database, auth.now())).toBe(0);
  auth.pass(2 * MINUTE);
  expect(await sweepSessions(database, auth.now())).toBe(1); // signed out a day and a minute ago
  auth.pass(31 * DAY);
  expect(await sweepSessions(database, auth.now())).toBe(1); // expired after 30 days, a day and two minutes ago
  const left = await database.asSystem('test', (_em, query) =>
    query({ text: 'select hash from refresh_token' }),
  );
  expect(left).toEqual([]);
});
