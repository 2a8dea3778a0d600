import { useEffect, useRef, useState } from 'react';
import { describeError, useRevokeApiKeyMutation, useRotateApiKeyMutation } from '#client';
import { Notice } from '../../pieces/notice.tsx';
import type { NewSecret } from './shown-secret.tsx';

const NO_ANSWER = 'The server gave no answer. Try again.';

type ActionsProps = {
  apiKey: { id: string; name: string };
  mayRotate: boolean;
  onRotated: (made: NewSecret) => void;
  onRevoked: () => void;
};

/** What can be done to a key. Both need a second look, since programs depend on it. */
export function KeyActions({ apiKey, mayRotate, onRotated, onRevoked }: ActionsProps) {
  const [rotate, { loading: rotating }] = useRotateApiKeyMutation();
  const [revoke, { loading: revoking }] = useRevokeApiKeyMutation();
  const [asking, setAsking] = useState<'rotate' | 'revoke' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const input = { keyId: apiKey.id };

  async function attempt(work: () => Promise<string | null>): Promise<void> {
    setProblem(null);
    try {
      setProblem(await work());
    } catch (error) {
      setProblem(describeError(error).message);
    } finally {
      setAsking(null);
    }
  }

  const giveNewSecret = async () => {
    const result = (await rotate({ variables: { input } })).data?.rotateApiKey;
    if (result?.__typename !== 'ApiKeyRotated') return result?.message ?? NO_ANSWER;
    onRotated({ name: apiKey.name, secret: result.secret });
    return null;
  };
  const end = async () => {
    const result = (await revoke({ variables: { input } })).data?.revokeApiKey;
    if (result?.__typename !== 'ApiKeyRevoked') return result?.message ?? NO_ANSWER;
    onRevoked();
    return null;
  };

  const sure = {
    rotate: {
      question: 'Make a new secret? The present one stays good for 24 hours.',
      yes: 'Yes, make it',
      work: giveNewSecret,
    },
    revoke: {
      question: 'Revoke this key? Programs that use it stop working at once.',
      yes: 'Yes, revoke it',
      work: end,
    },
  };
  const chosen = asking && sure[asking];
  return (
    <>
      {problem && <Notice message={problem} />}
      {chosen ? (
        <Sure
          {...chosen}
          busy={rotating || revoking}
          onYes={() => void attempt(chosen.work)}
          onNo={() => setAsking(null)}
        />
      ) : (
        <div className="actions">
          {mayRotate && (
            <button type="button" onClick={() => setAsking('rotate')}>
              New secret
            </button>
          )}
          <button type="button" onClick={() => setAsking('revoke')}>
            Revoke
          </button>
        </div>
      )}
    </>
  );
}

type SureProps = { question: string; yes: string; busy: boolean; onYes: () => void; onNo: () => void };

/** Asks once more; the focus goes to the harmless answer. */
function Sure({ question, yes, busy, onYes, onNo }: SureProps) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div className="actions">
      <span>{question}</span>
      <button type="button" className="primary" disabled={busy} onClick={onYes}>
        {yes}
      </button>
      <button ref={no} type="button" disabled={busy} onClick={onNo}>
        Keep it as it is
      </button>
    </div>
  );
}
