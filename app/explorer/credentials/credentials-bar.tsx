import { type FormEvent, useId } from 'react';
import type { Credentials } from './credentials.ts';

/** What is sent with each request, in words. */
const WORDS = {
  none: 'Asking as nobody: most of the API needs credentials.',
  session: 'Asking with your sign-in in this browser.',
  pasted: 'Asking with the pasted credentials. They are kept in this tab only.',
} as const satisfies Record<Credentials['kind'], string>;

/** A place for credentials, above the editors. */
export function CredentialsBar({
  credentials,
  onChange,
}: {
  credentials: Credentials;
  onChange: (credentials: Credentials) => void;
}) {
  const id = useId();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const secret = new FormData(event.currentTarget).get('secret');
    if (typeof secret === 'string' && secret.trim()) onChange({ kind: 'pasted', secret: secret.trim() });
    event.currentTarget.reset();
  }

  return (
    <form className="credentials" onSubmit={submit} autoComplete="off">
      <strong>TradeSense API</strong>
      <label htmlFor={id}>Access token or API key</label>
      <input id={id} name="secret" type="password" autoComplete="off" spellCheck={false} />
      <button type="submit">Use it</button>
      <button type="button" onClick={() => onChange({ kind: 'session' })}>
        Use my sign-in
      </button>
      {credentials.kind !== 'none' && (
        <button type="button" onClick={() => onChange({ kind: 'none' })}>
          Forget it
        </button>
      )}
      <span role="status">{WORDS[credentials.kind]}</span>
    </form>
  );
}
