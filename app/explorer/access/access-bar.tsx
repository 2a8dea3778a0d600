import { useId } from 'react';
import type { Credentials } from '../credentials/credentials.ts';
import type { Access, KnownAccess } from './access.ts';

/** How somebody without credentials gets some. */
function GetCredentials({ credentials, access }: { credentials: Credentials; access: KnownAccess }) {
  const canMakeKeys = Boolean(access.everything.getMutationType()?.getFields().createApiKey);
  return (
    <p>
      {credentials.kind === 'session' ? 'You are not signed in in this browser. ' : ''}
      You see the public part of the API. To use the rest, <a href="/">sign in or sign up in the app</a>, come
      back and press “Use my sign-in”
      {canMakeKeys ? '. The example CreateApiKey then makes an API key to paste here.' : '.'}
    </p>
  );
}

function Scopes({ access }: { access: KnownAccess }) {
  const who = access.caller === 'api-key' ? 'This API key' : 'This sign-in';
  if (access.scopes.length === 0) return <p role="status">{who} has no scopes.</p>;
  return (
    <p role="status" className="scopes">
      {who} has the scopes{' '}
      {access.scopes.map((scope) => (
        <code key={scope}>{scope}</code>
      ))}
      , and the documentation shows what they open.
    </p>
  );
}

function AccessMessage({
  access,
  credentials,
  onRetry,
}: {
  access: Access;
  credentials: Credentials;
  onRetry: () => void;
}) {
  switch (access.phase) {
    case 'loading':
      return <p>Looking up what may be used…</p>;
    case 'unreachable':
      return (
        <p role="alert">
          The server cannot be reached. What you wrote is kept in this tab.{' '}
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </p>
      );
    case 'refused':
      return <p role="alert">The server refused these credentials. {access.message}</p>;
    case 'known':
      return access.caller === 'anonymous' ? (
        <GetCredentials credentials={credentials} access={access} />
      ) : (
        <Scopes access={access} />
      );
  }
}

/** What the credentials open, and whether the documentation shows only that. */
export function AccessBar({
  showsEverything,
  onShowEverything,
  ...message
}: {
  access: Access;
  credentials: Credentials;
  showsEverything: boolean;
  onShowEverything: (everything: boolean) => void;
  onRetry: () => void;
}) {
  const id = useId();
  return (
    <section className="bar" aria-label="Access">
      <AccessMessage {...message} />
      <span className="switch">
        <input
          id={id}
          type="checkbox"
          checked={showsEverything}
          onChange={(event) => onShowEverything(event.target.checked)}
        />
        <label htmlFor={id}>Show everything in the documentation</label>
      </span>
    </section>
  );
}
