import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenIn } from '../../../../tests/setup/test-mailbox.ts';
import { createPasswordHasher } from '../password/password-hasher.ts';
import { type MailingAuth, startMailingAuth } from '../testing/mailing-auth.ts';
import { LIGHT } from '../testing/test-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';

let hashes = 0;
let mailing: MailingAuth;
beforeAll(async () => {
  const hasher = createPasswordHasher(LIGHT);
  const hash = (password: string) => {
    hashes += 1;
    return hasher.hash(password);
  };
  mailing = await startMailingAuth({ hasher: { ...hasher, hash } });
});
afterAll(() => mailing[Symbol.asyncDispose]());

const newBrowser = () => openBrowser(mailing.auth);
const DAY_MS = 24 * 3_600_000;

async function countPeople(email: string): Promise<number> {
  const rows = await mailing.auth.subgraph.database.asSystem('test', (_em, query) =>
    query<{ count: number }>({
      text: 'select count(*)::int as count from person where email = $1',
      values: [email],
    }),
  );
  return rows[0]?.count ?? Number.NaN;
}

test('signing up makes nobody before the address is confirmed; the link then signs in, once', async () => {
  const email = 'ada@mail.example';
  const browser = newBrowser();
  expect(await browser.signUp({ ...ADA, email: ' ADA@mail.example' })).toEqual({
    __typename: 'SignUpMailed',
    email,
  });
  expect(browser.cookie).toBeUndefined();
  const mail = await mailing.mailbox.mailTo(email);
  expect(mail.subject).toBe('Confirm your address for TradeSense');
  expect(mail.content).toContain('https://app.tradesense.example/confirm#token=');
  expect(mail.content).not.toContain(ADA.displayName);
  expect((await browser.signIn({ email, password: ADA.password })).code).toBe('INVALID_CREDENTIALS');
  expect(await countPeople(email)).toBe(0);

  const token = tokenIn(mail);
  expect((await browser.confirm(token)).__typename).toBe('SignedIn');
  expect(browser.cookie).toBeDefined();
  expect(await countPeople(email)).toBe(1);
  expect((await newBrowser().confirm(token)).code).toBe('LINK_INVALID');
  expect((await newBrowser().signIn({ email, password: ADA.password })).__typename).toBe('SignedIn');
});

test('a new and a taken address get the same answer for the same statements and hashes', async () => {
  await mailing.confirmed('taken@mail.example');
  const attempt = async (email: string) => {
    hashes = 0;
    const { result, texts } = await mailing.auth.subgraph.database.statements.capture(() =>
      newBrowser().signUp({ ...ADA, email }),
    );
    return { answer: { ...result, email: null }, texts, hashes };
  };
  const taken = await attempt('taken@mail.example');
  const fresh = await attempt('fresh@mail.example');
  expect(taken).toEqual(fresh);
  expect(taken).toMatchObject({ answer: { __typename: 'SignUpMailed' }, hashes: 1 });
  expect(taken.texts).toHaveLength(1);
  const mail = await mailing.mailbox.mailTo('taken@mail.example', 2);
  expect(mail.subject).toBe('You already have a TradeSense account');
  expect(mail.content).toContain('https://app.tradesense.example/forgot');
  expect(mail.content).not.toContain('#token=');
});

test('of two sign-ups with one address, the one confirmed first stands', async () => {
  const email = 'twice@mail.example';
  await newBrowser().signUp({ ...ADA, email, displayName: 'First' });
  await newBrowser().signUp({ ...ADA, email, displayName: 'Second' });
  const tokens = [
    tokenIn(await mailing.mailbox.mailTo(email)),
    tokenIn(await mailing.mailbox.mailTo(email, 2)),
  ];
  const outcomes = await Promise.all(tokens.map((token) => newBrowser().confirm(token)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['LinkInvalid', 'SignedIn']);
  expect(await countPeople(email)).toBe(1);
});

test('a link is good for a day, for what it was made for, and never when made up', async () => {
  const known = await mailing.confirmed('known@mail.example');
  await known.forgot('known@mail.example');
  const forReset = tokenIn(await mailing.mailbox.mailTo('known@mail.example', 2));
  for (const token of [forReset, 'A'.repeat(43), 'short', ''])
    expect((await newBrowser().confirm(token)).code).toBe('LINK_INVALID');

  const email = 'late@mail.example';
  await newBrowser().signUp({ ...ADA, email });
  const token = tokenIn(await mailing.mailbox.mailTo(email));
  mailing.auth.pass(DAY_MS);
  expect((await newBrowser().confirm(token)).code).toBe('LINK_INVALID');
  expect(await countPeople(email)).toBe(0);
});
