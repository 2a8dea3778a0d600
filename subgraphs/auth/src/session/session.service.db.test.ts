import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SESSION_ENDED } from '../../../../schema/events/session-ended.ts';
import { startTestAuth, type TestAuth } from '../testing/test-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(() => auth[Symbol.asyncDispose]());

/** Someone new who has just signed up. */
async function signedUp() {
  const browser = openBrowser(auth);
  await browser.signUp({ ...ADA, email: `${crypto.randomUUID()}@example.com` });
  return browser;
}

async function endedSessions(): Promise<unknown[]> {
  const events = await auth.published(SESSION_ENDED);
  return events.map((event) => (event.payload as { sessionId: string }).sessionId);
}

describe('refreshing', () => {
  test('gives the same session a new access token and a new cookie', async () => {
    const browser = await signedUp();
    const { cookie, viewer } = browser;
    auth.pass(9 * 60 * SECOND);
    const outcome = await browser.refresh();
    expect(outcome.__typename).toBe('SignedIn');
    expect(Date.parse(outcome.expiresAt ?? '')).toBe(auth.now().getTime() + 600 * SECOND);
    expect(browser.viewer).toEqual(viewer);
    expect(browser.cookie).not.toBe(cookie);
  });

  test('stores no token, only hashes', async () => {
    const browser = await signedUp();
    const secret = browser.cookie?.split('=')[1] ?? '';
    const rows = await auth.subgraph.database.asSystem('test', (_em, query) =>
      query<{ row: string }>({ text: 'select refresh_token::text as row from refresh_token' }),
    );
    expect(secret).toHaveLength(43);
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
  });

  test('without a cookie, or with an unknown one, there is no session', async () => {
    const browser = openBrowser(auth);
    expect(await browser.refresh()).toMatchObject({ __typename: 'SessionExpired', code: 'SESSION_EXPIRED' });
    browser.cookie = `__Host-tradesense-refresh=${'A'.repeat(43)}`;
    expect((await browser.refresh()).__typename).toBe('SessionExpired');
    expect(browser.cookie).toBeUndefined(); // cleared
  });

  test('sends four statements: find and lock, mark as used, insert, prolong', async () => {
    const browser = await signedUp();
    const { texts } = await auth.subgraph.database.statements.capture(() => browser.refresh());
    expect(texts).toHaveLength(4);
  });
});

describe('using a refresh token twice', () => {
  test('ends the session with all its tokens, and says so to the others', async () => {
    const owner = await signedUp();
    const thief = openBrowser(auth);
    thief.cookie = owner.cookie;
    await owner.refresh();
    auth.pass(11 * SECOND);
    expect((await thief.refresh()).__typename).toBe('SessionExpired');
    // The token that the owner got in between has gone with it.
    expect((await owner.refresh()).__typename).toBe('SessionExpired');
    expect(await endedSessions()).toContain(owner.viewer.sessionId);
  });

  test('is forgiven for ten seconds: both tabs stay signed in', async () => {
    const tab = await signedUp();
    const otherTab = openBrowser(auth);
    otherTab.cookie = tab.cookie;
    await tab.refresh();
    auth.pass(10 * SECOND);
    expect((await otherTab.refresh()).__typename).toBe('SignedIn');
    auth.pass(60 * SECOND);
    expect((await tab.refresh()).__typename).toBe('SignedIn');
    expect((await otherTab.refresh()).__typename).toBe('SignedIn');
    expect(await endedSessions()).not.toContain(tab.viewer.sessionId);
  });

  test('at the same moment gives each caller a token of their own, and marks the old one once', async () => {
    const tabs = [await signedUp(), ...Array.from({ length: 4 }, () => openBrowser(auth))];
    const { cookie, viewer } = tabs[0] ?? openBrowser(auth);
    for (const tab of tabs) tab.cookie = cookie;
    const outcomes = await Promise.all(tabs.map((tab) => tab.refresh()));
    expect(outcomes.map((outcome) => outcome.__typename)).toEqual(Array(5).fill('SignedIn'));
    expect(new Set(tabs.map((tab) => tab.cookie)).size).toBe(5);
    const tokens = await auth.subgraph.database.asSystem('test', (_em, query) =>
      query<{ used: boolean }>({
        text: 'select used_at is not null as used from refresh_token where session_id = $1 order by used desc',
        values: [viewer.sessionId],
      }),
    );
    expect(tokens.map((token) => token.used)).toEqual([true, false, false, false, false, false]); // 1 old, 5 new
  });

  test('at the same moment after the grace ends the session once', async () => {
    const owner = await signedUp();
    const thieves = [openBrowser(auth), openBrowser(auth)];
    for (const thief of thieves) thief.cookie = owner.cookie;
    await owner.refresh();
    auth.pass(11 * SECOND);
    const outcomes = await Promise.all(thieves.map((thief) => thief.refresh()));
    expect(outcomes.map((outcome) => outcome.__typename)).toEqual(['SessionExpired', 'SessionExpired']);
    const ends = await endedSessions();
    expect(ends.filter((id) => id === owner.viewer.sessionId)).toHaveLength(1);
  });
});

describe('a session', () => {
  test('ends after 30 days without use', async () => {
    const browser = await signedUp();
    auth.pass(30 * DAY);
    expect((await browser.refresh()).__typename).toBe('SessionExpired');
  });

  test('is prolonged by use, but not beyond 90 days', async () => {
    const browser = await signedUp();
    for (const days of [29, 58, 87]) {
      auth.pass(29 * DAY);
      expect((await browser.refresh()).__typename, `after ${days} days`).toBe('SignedIn');
    }
    auth.pass(3 * DAY - 60 * SECOND);
    const last = await browser.refresh();
    // One minute is left of the 90 days, so the access token has one minute too.
    expect(Date.parse(last.expiresAt ?? '')).toBe(auth.now().getTime() + 60 * SECOND);
    auth.pass(60 * SECOND);
    expect((await browser.refresh()).__typename).toBe('SessionExpired');
  });
});

describe('signing out', () => {
  test('ends the session at once, clears the cookie, and tells the others', async () => {
    const browser = await signedUp();
    const { cookie } = browser;
    await browser.signOut();
    expect(browser.cookie).toBeUndefined();
    expect(await endedSessions()).toContain(browser.viewer.sessionId);
    browser.cookie = cookie;
    expect((await browser.refresh()).__typename).toBe('SessionExpired');
  });

  test('works by the access token alone, and by the cookie alone', async () => {
    const byToken = await signedUp();
    byToken.cookie = undefined;
    await byToken.signOut();
    const byCookie = await signedUp();
    await auth.ask('mutation { signOut { at } }', { cookie: byCookie.cookie });
    const ended = await endedSessions();
    expect(ended).toContain(byToken.viewer.sessionId);
    expect(ended).toContain(byCookie.viewer.sessionId);
  });

  test('succeeds twice, and without any session', async () => {
    const browser = await signedUp();
    await browser.signOut();
    await browser.signOut();
    const ended = await endedSessions();
    expect(ended.filter((id) => id === browser.viewer.sessionId)).toHaveLength(1);
    const { data } = await auth.ask('mutation { signOut { at } }');
    expect(data).toEqual({ signOut: { at: auth.now().toISOString() } });
  });

  test('leaves the other sessions of the person alone', async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const laptop = openBrowser(auth);
    await laptop.signUp({ ...ADA, email });
    const phone = openBrowser(auth);
    await phone.signIn({ email, password: ADA.password });
    await phone.signOut();
    expect((await laptop.refresh()).__typename).toBe('SignedIn');
  });
});
