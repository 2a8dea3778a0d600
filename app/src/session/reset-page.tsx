import { type FormEvent, useState } from 'react';
import { useResetPasswordMutation } from '#client';
import { Field, textOf } from '../pieces/field.tsx';
import { Notice } from '../pieces/notice.tsx';
import { Page } from '../pieces/page.tsx';
import { Link } from '../routing/location.tsx';
import { readLinkToken } from './link-token.ts';
import { useSending } from './use-sending.ts';

/** Where the mail of a forgotten password leads. */
export function ResetPage() {
  const [reset] = useResetPasswordMutation();
  const { busy, problem, send } = useSending();
  const [done, setDone] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const newPassword = textOf(new FormData(event.currentTarget), 'newPassword');
    void send(async () => {
      const { data } = await reset({ variables: { input: { token: readLinkToken(), newPassword } } });
      const result = data?.resetPassword;
      if (!result) return 'The server gave no answer. Try again.';
      if (result.__typename !== 'PasswordWasReset') return result.message;
      setDone(true);
      return null;
    });
  }

  if (done)
    return (
      <Page title="Your password is new" narrow>
        <p className="card" role="status">
          You were signed out everywhere. <Link to="/">Sign in with the new password</Link>.
        </p>
      </Page>
    );
  return (
    <Page title="Set a new password" narrow>
      <form className="card" onSubmit={submit}>
        {problem && (
          <Notice message={problem}>
            <Link to="/forgot">Ask for another link</Link>
          </Notice>
        )}
        <Field
          label="New password"
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint="At least 8 characters."
          required
        />
        <button type="submit" className="primary" disabled={busy}>
          {busy ? 'One moment…' : 'Set the password'}
        </button>
      </form>
    </Page>
  );
}
