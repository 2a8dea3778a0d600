import { type FormEvent, useState } from 'react';
import { useSession } from '#client';
import { Field, textOf } from '../pieces/field.tsx';
import { Notice } from '../pieces/notice.tsx';
import { Page } from '../pieces/page.tsx';
import { Link } from '../routing/location.tsx';
import { LookIntoMail } from './look-into-mail.tsx';
import { useSending } from './use-sending.ts';

type Mode = 'sign-in' | 'sign-up';

/** What the two forms say. */
const WORDS = {
  'sign-in': { title: 'Sign in', other: 'No account yet?', switch: 'Sign up' },
  'sign-up': { title: 'Sign up', other: 'You have an account?', switch: 'Sign in' },
} as const;

/** Signing in and signing up. The browser's own time zone is what a new profile starts with. */
export function SignInPage() {
  const session = useSession();
  const [mode, setMode] = useState<Mode>('sign-in');
  const { busy, problem, send, clear } = useSending();
  const [writtenTo, setWrittenTo] = useState<string | null>(null);
  const words = WORDS[mode];

  async function begin(form: FormData): Promise<string | null> {
    const credentials = { email: textOf(form, 'email'), password: textOf(form, 'password') };
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const result =
      mode === 'sign-in'
        ? await session.signIn(credentials)
        : await session.signUp({ ...credentials, displayName: textOf(form, 'displayName'), timeZone });
    if (result.__typename === 'SignedIn') return null;
    if (result.__typename !== 'SignUpMailed') return result.message;
    setWrittenTo(result.email);
    return null;
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void send(() => begin(form));
  }

  if (writtenTo !== null) return <LookIntoMail email={writtenTo} what="how to go on" />;
  return (
    <Page title={words.title} narrow>
      <p>
        Your trading journal: import what your broker exports, and see how you trade. It begins free of
        charge: <Link to="/pricing">the plans</Link>.
      </p>
      <form className="card" onSubmit={submit}>
        {problem && <Notice message={problem} />}
        {mode === 'sign-up' && (
          <Field label="Name" name="displayName" autoComplete="name" maxLength={80} required />
        )}
        <Field label="Email" name="email" type="email" autoComplete="username" required />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete={mode === 'sign-in' ? 'current-password' : 'new-password'}
          hint={mode === 'sign-up' ? 'At least 8 characters.' : undefined}
          required
        />
        <button type="submit" className="primary" disabled={busy}>
          {busy ? 'One moment…' : words.title}
        </button>
        {mode === 'sign-in' && (
          <p>
            <Link to="/forgot">Forgot your password?</Link>
          </p>
        )}
        <p>
          {words.other}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setMode(mode === 'sign-in' ? 'sign-up' : 'sign-in');
              clear();
            }}
          >
            {words.switch}
          </button>
        </p>
      </form>
    </Page>
  );
}
