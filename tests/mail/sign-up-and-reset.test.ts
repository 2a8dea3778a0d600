import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ConfirmSignUpDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  SignInDocument,
  SignUpDocument,
} from '../../client/generated/operations.ts';
import { createLog } from '../../kit/log/create-log.ts';
import { createCallCounter } from '../../kit/rate-limit/counting/call-counter.ts';
import { type Mailbox, openMailbox, tokenIn } from '../setup/test-mailbox.ts';
import { sendOperation, signInPerson } from '../supergraph/person.ts';
import { type Supergraph, startSupergraph, TRANSPORTS } from '../supergraph/start-supergraph.ts';

const NEW = 'another horse and battery';

describe.each(TRANSPORTS)('where mail is sent, %s,', (transport) => {
  let mailbox: Mailbox;
  let supergraph: Supergraph;
  beforeAll(async () => {
    mailbox = await openMailbox();
    const log = createLog({ name: 'test', level: 'silent' });
    supergraph = await startSupergraph(transport, {
      mail: {
        smtpUrl: mailbox.url,
        from: 'no-reply@tradesense.example',
        publicOrigin: 'https://app.tradesense.example',
      },
      rateLimits: { counter: createCallCounter({ redisUrl: null, log }) },
    });
  });
  afterAll(async () => {
    await supergraph[Symbol.asyncDispose]();
    await mailbox.stop();
  });

  const signUp = async (email: string) => {
    const input = { email, password: 'she keeps this to herself', displayName: 'Ada' };
    const { data } = await sendOperation(supergraph.origin, SignUpDocument, { input });
    return data?.signUp;
  };
  const forgot = async (email: string) => {
    const { data } = await sendOperation(supergraph.origin, RequestPasswordResetDocument, { email });
    return data?.requestPasswordReset;
  };

  test('a person signs up, forgets their password, and sets a new one that ends what was open', async () => {
    const email = 'ada@mail.example';
    expect(await signUp(email)).toEqual({ __typename: 'SignUpMailed', email });
    const confirmation = tokenIn(await mailbox.mailTo(email));
    const confirmed = await sendOperation(supergraph.origin, ConfirmSignUpDocument, { token: confirmation });
    if (confirmed.data?.confirmSignUp.__typename !== 'SignedIn') throw new Error(JSON.stringify(confirmed));
    expect(confirmed.headers.get('set-cookie')).toMatch(/^__Host-.*HttpOnly/);
    const before = await signInPerson(supergraph.origin, { email, password: 'she keeps this to herself' });

    expect(await signUp(email)).toEqual({ __typename: 'SignUpMailed', email });
    expect(await forgot(email)).toEqual({ __typename: 'PasswordResetMailed', email });
    const token = tokenIn(await mailbox.mailTo(email, 3)); // the second says that there is an account
    const reset = await sendOperation(supergraph.origin, ResetPasswordDocument, {
      input: { token, newPassword: NEW },
    });
    expect(reset.data?.resetPassword.__typename).toBe('PasswordWasReset');

    const after = await signInPerson(supergraph.origin, { email, password: NEW });
    const status = ({ accessToken }: { accessToken: string }) =>
      sendOperation(
        supergraph.origin,
        SignInDocument,
        { input: { email, password: NEW } },
        {
          authorization: `Bearer ${accessToken}`,
        },
      ).then((answer) => answer.status);
    await expect.poll(() => status(before)).toBe(401);
    expect(await status(after)).toBe(200);
  });

  test('resets are limited for each account, and say the same before that for an unknown one', async () => {
    const email = 'nobody@mail.example';
    for (let n = 0; n < 5; n += 1)
      expect(await forgot(email)).toEqual({ __typename: 'PasswordResetMailed', email });
    expect(await forgot(email)).toMatchObject({ __typename: 'RateLimited', code: 'RATE_LIMITED' });
    expect((await forgot('someone-else@mail.example'))?.__typename).toBe('PasswordResetMailed');
  });
});
