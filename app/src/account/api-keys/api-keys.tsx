import { useState } from 'react';
import { useApiKeysQuery } from '#client';
import { ErrorNotice } from '../../pieces/notice.tsx';
import { Waiting } from '../../pieces/page.tsx';
import { ApiKeyCard } from './api-key-card.tsx';
import { NewKeyForm } from './new-key-form.tsx';
import { type NewSecret, ShownSecret } from './shown-secret.tsx';

/** The workspace's API keys: what they are, and everything that can be done to them. */
export function ApiKeys({ person }: { person: { id: string; timeZone: string } }) {
  const asked = useApiKeysQuery();
  const [secret, setSecret] = useState<NewSecret | null>(null);
  const [making, setMaking] = useState(false);
  const me = asked.data?.me;
  if (!me)
    return asked.error ? (
      <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />
    ) : (
      <Waiting />
    );
  const keys = me.apiKeys.edges.map(({ node }) => node);

  function show(made: NewSecret): void {
    setSecret(made);
    setMaking(false);
    void asked.refetch();
  }

  return (
    <>
      <p className="hint">
        With a key a program reads or writes in your name, as far as its scopes go. Treat it like a password.
      </p>
      {secret && <ShownSecret key={secret.secret} made={secret} onDone={() => setSecret(null)} />}
      {keys.length === 0 && <p>None yet.</p>}
      <ul className="plans" aria-label="Keys">
        {keys.map((key) => (
          <ApiKeyCard
            key={key.id}
            apiKey={key}
            timeZone={person.timeZone}
            mayRotate={key.personId === person.id}
            onRotated={show}
            onRevoked={() => void asked.refetch()}
          />
        ))}
      </ul>
      {making ? (
        <NewKeyForm scopes={me.apiKeyScopes} onMade={show} onCancel={() => setMaking(false)} />
      ) : (
        <div className="actions">
          <button type="button" onClick={() => setMaking(true)}>
            New API key
          </button>
        </div>
      )}
    </>
  );
}
