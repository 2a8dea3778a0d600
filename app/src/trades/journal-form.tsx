import { type FormEvent, useId, useState } from 'react';
import { describeError, type TradePageQuery, useUpdateTradeJournalMutation } from '#client';
import { Field, textOf } from '../pieces/field.tsx';
import { Notice } from '../pieces/notice.tsx';

type Trade = NonNullable<TradePageQuery['me']['trade']>;

/** Tags as people type them: separated by commas, each once. */
export function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter(Boolean))];
}

/** Note, tags and initial stop of a trade. */
export function JournalForm({ trade, known }: { trade: Trade; known: readonly string[] }) {
  const id = useId();
  const [save, { loading }] = useUpdateTradeJournalMutation();
  const [outcome, setOutcome] = useState<{ saved: boolean; message: string } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setOutcome(null);
    const input = {
      tradeId: trade.id,
      note: textOf(form, 'note'),
      tags: tagsOf(textOf(form, 'tags')),
      initialStop: textOf(form, 'stop').trim() || null,
    };
    try {
      const { data } = await save({ variables: { input } });
      const result = data?.updateTradeJournal;
      if (result?.__typename === 'TradeJournalUpdated') setOutcome({ saved: true, message: 'Saved.' });
      else setOutcome({ saved: false, message: result?.message ?? 'The server gave no answer. Try again.' });
    } catch (error) {
      setOutcome({ saved: false, message: describeError(error).message });
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      {outcome && !outcome.saved && <Notice message={outcome.message} />}
      <div className="field">
        <label htmlFor={id}>Note</label>
        <textarea id={id} name="note" defaultValue={trade.note} maxLength={20_000} />
      </div>
      <Field
        label="Tags"
        name="tags"
        defaultValue={trade.tags.join(', ')}
        list={`${id}-tags`}
        hint="Separated by commas."
      />
      <datalist id={`${id}-tags`}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Field
        label="Initial stop"
        name="stop"
        inputMode="decimal"
        pattern="\d+(\.\d+)?"
        defaultValue={trade.initialStop ?? ''}
        hint="The price at which you meant to get out. Your R multiple is worked out from it."
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
