import { type FormEvent, useState } from 'react';
import { useRequestPasswordResetMutation } from '#client';
import { Field, textOf } from '../pieces/field.tsx';
import { Notice } from '../pieces/notice.tsx';
import { Page } from '../pieces/page.tsx';
import { Link } from '../routing/location.tsx';
import { LookIntoMail } from './look-into-mail.tsx';
import { useSending } from './use-sending.ts';

/** For whoever does not know their password any more. */
export function ForgotPage() {
  const [request] = useRequestPasswordResetMutation();
  const { busy, problem, send } = useSending();
  const [writtenTo, setWrittenTo] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const email = textOf(new FormData(event.currentTarget), 'email');
    void send(async () => {
      const { data } = await request({ variables: { email } });
      const result = data?.requestPasswordReset;
      if (!result) return 'The server gave no answer. Try again.';
      if (result.__typename !== 'PasswordResetMailed') return result.message;
      setWrittenTo(result.email);
      return null;
    });
  }

  if (writtenTo !== null)
    return <LookIntoMail email={writtenTo} what="how to set a new password, if there is an account" />;
  return (
    <Page title="Forgot your password?" narrow>
      <form className="card" onSubmit={submit}>
        {problem && <Notice message={problem} />}
        <p>We write to you how to set a new one.</p>
        <Field label="Email" name="email" type="email" autoComplete="username" required />
        <button type="submit" className="primary" disabled={busy}>
          {busy ? 'One moment…' : 'Write to me'}
        </button>
        <p>
          <Link to="/">Back to sign in</Link>
        </p>
      </form>
    </Page>
  );
}
