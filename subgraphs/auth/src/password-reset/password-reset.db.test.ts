import { afterAll, beforeAll, expect, test } from 'vitest';
import { SESSION_ENDED } from '../../../../schema/events/session-ended.ts';
import { tokenIn } from '../../../../tests/setup/test-mailbox.ts';
import { createPasswordHasher } from '../password/password-hasher.ts';
import { type MailingAuth, startMailingAuth } from '../testing/mailing-auth.ts';
import { LIGHT, startTestAuth } from '../testing/test-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';

let mailing: MailingAuth;
beforeAll(async () => {
  mailing = await startMailingAuth();
});
afterAll(() => mailing[Symbol.asyncDispose]());

const newBrowser = () => openBrowser(mailing.auth);
const NEW = 'another horse and battery';
const MINUTE_MS = 60_000;

/** Asks for a link and waits for it; the sign-up's mail came first. */
async function linkFor(email: string, count = 2): Promise<string> {
  await newBrowser().forgot(email);
  return tokenIn(await mailing.mailbox.mailTo(email, count));
}

test('the link sets a password once, and ends every session of the person', async () => {
  const email = 'ada@reset.example';
  const [first, second] = [await mailing.confirmed(email), newBrowser()];
  await second.signIn({ email, password: ADA.password });
  const other = await mailing.confirmed('other@reset.example');
  const token = await linkFor(email);

  expect((await newBrowser().reset({ token, newPassword: NEW })).__typename).toBe('PasswordWasReset');
  const ended = (await mailing.auth.published(SESSION_ENDED)).map(({ payload }) => payload);
  for (const { viewer } of [first, second])
    expect(ended).toContainEqual({
      sessionId: viewer.sessionId,
      endedAt: mailing.auth.now().toISOString(),
    });
  expect((await first.refresh()).code).toBe('SESSION_EXPIRED');
  expect((await second.refresh()).code).toBe('SESSION_EXPIRED');
  expect((await other.refresh()).__typename).toBe('SignedIn');

  expect((await newBrowser().signIn({ email, password: ADA.password })).code).toBe('INVALID_CREDENTIALS');
  expect((await newBrowser().signIn({ email, password: NEW })).__typename).toBe('SignedIn');
  expect((await newBrowser().reset({ token, newPassword: NEW })).code).toBe('LINK_INVALID');
});

test('whoever asks learns nothing: one answer, one statement, and no mail to an unknown address', async () => {
  await mailing.confirmed('known@reset.example');
  const attempt = async (email: string) => {
    const { result, texts } = await mailing.auth.subgraph.database.statements.capture(() =>
      newBrowser().forgot(email),
    );
    return { answer: { ...result, email: null }, texts };
  };
  const unknown = await attempt('unknown@reset.example');
  const known = await attempt('known@reset.example');
  expect(unknown).toEqual(known);
  expect(known.answer.__typename).toBe('PasswordResetMailed');
  expect(known.texts).toHaveLength(1);
  // Mails leave in order, so the other one would have been there by now.
  await mailing.mailbox.mailTo('known@reset.example', 2);
  expect(mailing.mailbox.mails.filter(({ to }) => to.includes('unknown@reset.example'))).toEqual([]);
});

test('a link is good for 30 minutes; a weak password does not use it up; using one ends the others', async () => {
  const email = 'grace@reset.example';
  await mailing.confirmed(email);
  const [one, two] = [await linkFor(email, 2), await linkFor(email, 3)];
  const weak = await newBrowser().reset({ token: one, newPassword: 'password1' });
  expect(weak.problems).toMatchObject([{ path: 'newPassword', value: null }]);
  const raced = await Promise.all(
    [one, two, one, two].map((token) => newBrowser().reset({ token, newPassword: NEW })),
  );
  expect(raced.map(({ __typename }) => __typename).sort()).toEqual([
    ...Array(3).fill('LinkInvalid'),
    'PasswordWasReset',
  ]);
  const three = await linkFor(email, 4);
  mailing.auth.pass(30 * MINUTE_MS);
  expect((await newBrowser().reset({ token: three, newPassword: NEW })).code).toBe('LINK_INVALID');
});

test('a sign-in whose password was verified just before a reset starts no session', async () => {
  const hasher = createPasswordHasher(LIGHT);
  const verified = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  await using held = await startMailingAuth({
    hasher: {
      ...hasher,
      async verify(storedHash, password) {
        const matches = await hasher.verify(storedHash, password);
        verified.resolve();
        await goOn.promise;
        return matches;
      },
    },
  });
  const email = 'hedy@reset.example';
  await held.confirmed(email);
  const thief = openBrowser(held.auth).signIn({ email, password: ADA.password });
  await verified.promise;
  const browser = openBrowser(held.auth);
  await browser.forgot(email);
  const token = tokenIn(await held.mailbox.mailTo(email, 2));
  expect((await browser.reset({ token, newPassword: NEW })).__typename).toBe('PasswordWasReset');
  goOn.resolve();
  expect((await thief).code).toBe('INVALID_CREDENTIALS');
});

test('the link of a sign-up, and what is no link, reset nothing', async () => {
  const email = 'pending@reset.example';
  await newBrowser().signUp({ ...ADA, email });
  const forSignUp = tokenIn(await mailing.mailbox.mailTo(email));
  for (const token of [forSignUp, 'A'.repeat(43), 'short', ''])
    expect((await newBrowser().reset({ token, newPassword: NEW })).code).toBe('LINK_INVALID');
});

test('an installation without mail says so', async () => {
  await using auth = await startTestAuth();
  expect((await openBrowser(auth).forgot(ADA.email)).code).toBe('MAIL_UNAVAILABLE');
});
