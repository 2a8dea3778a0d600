import { expect, test } from 'vitest';
import { SESSION_ENDED } from '../../../../schema/events/session-ended.ts';
import { WORKSPACE_CREATED } from '../../../../schema/events/workspace-created.ts';
import { tokenIn } from '../../../../tests/setup/test-mailbox.ts';
import { type MailingAuth, startMailingAuth } from '../testing/mailing-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';
import { startMailWorker } from './mail-worker.ts';

const PATIENCE = { timeout: 10_000 };
const HOUR_MS = 3_600_000;

const messages = ({ logged }: MailingAuth): string[] => logged.map((line) => JSON.parse(line).msg);

function rowsOf<Row extends object>({ auth }: MailingAuth, text: string): Promise<Row[]> {
  return auth.subgraph.database.asSystem('test', (_em, query) => query<Row>({ text }));
}

test('while the server is away mail waits, also for a restart, and leaves when it is back', async () => {
  await using mailing = await startMailingAuth();
  await mailing.mailbox.stop();
  const browser = openBrowser(mailing.auth);
  expect((await browser.signUp()).__typename).toBe('SignUpMailed');
  await expect
    .poll(() => messages(mailing), PATIENCE)
    .toContain('a mail was not taken and will be sent again');
  await mailing.auth.restart();
  await mailing.mailbox.start();
  expect(mailing.mailbox.mails).toEqual([]);
  mailing.auth.pass(30_000); // the first pause
  const token = tokenIn(await mailing.mailbox.mailTo(ADA.email));
  expect((await browser.confirm(token)).__typename).toBe('SignedIn');
});

test('what cannot be sent for a day is given up, and logged without its address', async () => {
  await using mailing = await startMailingAuth();
  await mailing.mailbox.stop();
  await openBrowser(mailing.auth).signUp();
  await expect
    .poll(() => messages(mailing), PATIENCE)
    .toContain('a mail was not taken and will be sent again');
  mailing.auth.pass(24 * HOUR_MS + 1);
  await expect.poll(() => messages(mailing), PATIENCE).toContain('a mail was given up after a day');
  expect(await rowsOf(mailing, 'select id from mail')).toEqual([]);
  expect(await rowsOf(mailing, 'select hash from mail_link')).toEqual([]);
  expect(mailing.logged.join()).not.toContain(ADA.email);
});

test('three workers on one queue send each mail once', async () => {
  await using mailing = await startMailingAuth();
  const { auth, mailbox, settings, log } = mailing;
  const database = auth.subgraph.database;
  const others = [1, 2].map(() => startMailWorker({ database, settings, clock: auth.now, log }));
  const addresses = Array.from({ length: 24 }, (_, n) => `person-${n}@mail.example`);
  await Promise.all(addresses.map((email) => openBrowser(auth).signUp({ ...ADA, email })));
  for (const other of others) other.wake();
  await Promise.all(addresses.map((email) => mailbox.mailTo(email)));
  await Promise.all(others.map((other) => other.stop()));
  await expect.poll(() => rowsOf(mailing, 'select id from mail where sent_at is null'), PATIENCE).toEqual([]);
  expect(mailbox.mails.flatMap(({ to }) => to).sort()).toEqual(addresses.sort());
  expect(await rowsOf(mailing, 'select id from mail where attempts <> 1')).toEqual([]);
});

test('nobody is flooded: one address gets five sign-up mails in an hour, and a reset still', async () => {
  await using mailing = await startMailingAuth();
  for (let n = 0; n < 7; n += 1) await openBrowser(mailing.auth).signUp();
  await openBrowser(mailing.auth).signUp({ ...ADA, email: 'next@example.com' });
  // Mails leave in order, so all before it were sent or dropped by now.
  await mailing.mailbox.mailTo('next@example.com');
  expect(mailing.mailbox.mails.filter(({ to }) => to.includes(ADA.email))).toHaveLength(5);
  const browser = openBrowser(mailing.auth);
  await browser.confirm(tokenIn(await mailing.mailbox.mailTo(ADA.email)));
  await browser.forgot(ADA.email);
  const mail = await mailing.mailbox.mailTo(ADA.email, 6);
  expect(mail.subject).toBe('Set a new password for TradeSense');
});

test('a token stands in its mail alone: not in the database, a log, or an event', async () => {
  await using mailing = await startMailingAuth();
  const browser = await mailing.confirmed(ADA.email);
  await browser.forgot(ADA.email);
  const [forSignUp, forReset] = [
    tokenIn(await mailing.mailbox.mailTo(ADA.email)),
    tokenIn(await mailing.mailbox.mailTo(ADA.email, 2)),
  ];
  const mails = await rowsOf(mailing, 'select * from mail');
  const links = await rowsOf(mailing, 'select * from mail_link');
  expect(links).toHaveLength(1);
  await browser.reset({ token: forReset, newPassword: 'another horse and battery' });
  const events = [
    ...(await mailing.auth.published(WORKSPACE_CREATED)),
    ...(await mailing.auth.published(SESSION_ENDED)),
  ];
  expect(events).toHaveLength(2);
  const everything = JSON.stringify([mails, links, events, mailing.logged]);
  for (const token of [forSignUp, forReset]) expect(everything).not.toContain(token);
});
