import { pino } from 'pino';
import { type Mailbox, openMailbox, tokenIn } from '../../../../tests/setup/test-mailbox.ts';
import type { PasswordHasher } from '../password/password-hasher.ts';
import { startTestAuth, type TestAuth } from './test-auth.ts';
import { ADA, openBrowser } from './test-browser.ts';

/** Auth that sends mail to a server of its own, and what it logged. */
export async function startMailingAuth(options: { hasher?: PasswordHasher } = {}) {
  const mailbox: Mailbox = await openMailbox();
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const settings = {
    smtpUrl: mailbox.url,
    from: 'TradeSense <no-reply@tradesense.example>',
    publicOrigin: 'https://app.tradesense.example',
  };
  const auth: TestAuth = await startTestAuth({ ...options, mail: settings, log });

  return {
    auth,
    mailbox,
    settings,
    logged,
    log,
    /** Somebody whose address was confirmed, in a browser of theirs. */
    async confirmed(email: string) {
      const browser = openBrowser(auth);
      await browser.signUp({ ...ADA, email });
      await browser.confirm(tokenIn(await mailbox.mailTo(email)));
      return browser;
    },
    async [Symbol.asyncDispose]() {
      await auth[Symbol.asyncDispose]();
      await mailbox.stop();
    },
  };
}
export type MailingAuth = Awaited<ReturnType<typeof startMailingAuth>>;
