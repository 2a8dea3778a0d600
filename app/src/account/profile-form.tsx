import { type FormEvent, useState } from 'react';
import { type AccountPageQuery, describeError, useUpdateProfileMutation } from '#client';
import { Choice, Field, textOf } from '../pieces/field.tsx';
import { Notice } from '../pieces/notice.tsx';

type Person = AccountPageQuery['me']['person'];

/** The time zones that the browser knows, and the one that is set when it knows it under another name. */
function timeZonesWith(own: string): (readonly [string, string])[] {
  const zones = new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].toSorted().map((zone) => [zone, zone.replaceAll('_', ' ')] as const);
}

/** Name, time zone and currency. */
export function ProfileForm({ person }: { person: Person }) {
  const [save, { loading }] = useUpdateProfileMutation();
  const [outcome, setOutcome] = useState<{ saved: boolean; message: string } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setOutcome(null);
    const input = {
      displayName: textOf(form, 'displayName'),
      timeZone: textOf(form, 'timeZone'),
      baseCurrency: textOf(form, 'baseCurrency').toUpperCase(),
    };
    try {
      const { data } = await save({ variables: { input } });
      const result = data?.updateProfile;
      if (result?.__typename === 'ProfileUpdated') setOutcome({ saved: true, message: 'Saved.' });
      else setOutcome({ saved: false, message: result?.message ?? 'The server gave no answer. Try again.' });
    } catch (error) {
      setOutcome({ saved: false, message: describeError(error).message });
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      {outcome && !outcome.saved && <Notice message={outcome.message} />}
      <p>Signed in as {person.email}</p>
      <Field label="Name" name="displayName" defaultValue={person.displayName} maxLength={80} required />
      <Choice
        label="Time zone"
        name="timeZone"
        defaultValue={person.timeZone}
        options={timeZonesWith(person.timeZone)}
        hint="Pages show times in it. The days of your trades belong to the zone of each broker account."
      />
      <Field
        label="Currency"
        name="baseCurrency"
        defaultValue={person.baseCurrency}
        pattern="[A-Za-z]{3}"
        maxLength={3}
        hint="Three letters, such as USD."
        required
      />
      <div className="actions">
        <button type="submit" className="primary" disabled={loading}>
          {loading ? 'Saving…' : 'Save'}
        </button>
        <span role="status">{outcome?.saved ? outcome.message : ''}</span>
      </div>
    </form>
  );
}
