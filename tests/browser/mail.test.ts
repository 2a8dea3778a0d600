import { afterAll, expect, test } from 'vitest';
import { openMailbox, tokenIn } from '../setup/test-mailbox.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { sendCredentials, signInOn, signUpOn } from './pages/sign-in.page.ts';

const mailbox = await openMailbox();
afterAll(() => mailbox.stop());

const ACCOUNT = { email: 'ada@browser.example', password: 'Ada trades alone' };
const NEW = 'another horse and battery';

describeInBrowser(
  'where mail is sent',
  ({ visit }) => {
    test('a newcomer confirms their address, and later sets a new password', async () => {
      const page = await visit('/');
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      await signUpOn(page, 'Ada', ACCOUNT);
      await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
      const confirmation = tokenIn(await mailbox.mailTo(ACCOUNT.email));
      await page.goto(`/confirm#token=${confirmation}`);
      await page.getByRole('button', { name: 'Confirm this address' }).click();
      await page.getByRole('heading', { name: 'Welcome, Ada' }).waitFor();
      expect(new URL(page.url()).hash).toBe('');

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('link', { name: 'Forgot your password?' }).click();
      await page.getByLabel('Email').fill(ACCOUNT.email);
      await page.getByRole('button', { name: 'Write to me' }).click();
      await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
      const token = tokenIn(await mailbox.mailTo(ACCOUNT.email, 2));
      await page.goto(`/reset#token=${token}`);
      await page.getByLabel('New password').fill(NEW);
      await page.getByRole('button', { name: 'Set the password' }).click();
      await page.getByRole('link', { name: 'Sign in with the new password' }).click();
      await sendCredentials(page, ACCOUNT);
      await page.getByRole('alert').getByText('do not belong together').waitFor();
      await signInOn(page, { ...ACCOUNT, password: NEW });
      for (const secret of [confirmation, token]) expect(addresses.join()).not.toContain(secret);
    });
  },
  {
    mail: {
      smtpUrl: mailbox.url,
      from: 'no-reply@tradesense.example',
      publicOrigin: 'https://app.tradesense.example',
    },
  },
);
