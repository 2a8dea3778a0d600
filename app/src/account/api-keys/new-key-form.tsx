import { type FormEvent, useState } from 'react';
import { type ApiKeysQuery, describeError, useCreateApiKeyMutation } from '#client';
import { Choice, Field, textOf } from '../../pieces/field.tsx';
import { Notice } from '../../pieces/notice.tsx';
import type { NewSecret } from './shown-secret.tsx';

type Scope = ApiKeysQuery['me']['apiKeyScopes'][number];

const DAY_MS = 86_400_000;

const LIVES = [
  ['90', '90 days'],
  ['30', '30 days'],
  ['365', 'One year'],
  ['', 'It does not expire'],
] as const;

/** When a key that lives so many days from now expires; null for one that does not. */
function expiryIn(days: string): string | null {
  return days === '' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
}

/** Makes a key: what it is called, what it may do, how long. */
export function NewKeyForm({
  scopes,
  onMade,
  onCancel,
}: {
  scopes: readonly Scope[];
  onMade: (made: NewSecret) => void;
  onCancel: () => void;
}) {
  const [create, { loading }] = useCreateApiKeyMutation();
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      name: textOf(form, 'name'),
      scopes: form.getAll('scope').map(String),
      expiresAt: expiryIn(textOf(form, 'days')),
    };
    setProblem(null);
    if (input.scopes.length === 0) {
      setProblem('Choose at least one thing that the key may do.');
      return;
    }
    try {
      const { data } = await create({ variables: { input } });
      const result = data?.createApiKey;
      if (result?.__typename === 'ApiKeyCreated') onMade({ name: result.apiKey.name, secret: result.secret });
      else setProblem(result?.message ?? 'The server gave no answer. Look at the list before you try again.');
    } catch (error) {
      setProblem(describeError(error).message);
    }
  }

  return (
    <form aria-label="New API key" onSubmit={(event) => void submit(event)}>
      {problem && <Notice message={problem} />}
      <Field
        label="Name"
        name="name"
        maxLength={80}
        hint="What it is for, such as “Nightly export”."
        required
      />
      <fieldset>
        <legend>What it may do</legend>
        {scopes.map(({ name, description }) => (
          <label key={name} className="check">
            <input type="checkbox" name="scope" value={name} />
            <span>
              <code>{name}</code> <span className="hint">{description}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Choice label="Good for" name="days" options={LIVES} />
      <div className="actions">
        <button type="submit" className="primary" disabled={loading}>
          {loading ? 'Making it…' : 'Make the key'}
        </button>
        <button type="button" disabled={loading} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
