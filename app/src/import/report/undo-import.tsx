import { useState } from 'react';
import { describeError, useUndoImportMutation } from '#client';
import { Notice } from '../../pieces/notice.tsx';
import { Section } from '../../pieces/page.tsx';

/** Takes an import back, after asking once more. */
export function UndoImport({ id, onUndone }: { id: string; onUndone: () => void }) {
  const [undo, { loading }] = useUndoImportMutation();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function run(): Promise<void> {
    setProblem(null);
    try {
      const { data } = await undo({ variables: { input: { importId: id } } });
      const result = data?.undoImport;
      if (result?.__typename === 'ImportUndone' || result?.__typename === 'ImportUndoStarted') onUndone();
      else setProblem(result?.message ?? 'The server gave no answer. Try again.');
    } catch (error) {
      setProblem(describeError(error).message);
    } finally {
      setAsking(false);
    }
  }

  return (
    <Section title="Undo">
      {problem && <Notice message={problem} />}
      {asking ? (
        <div className="actions">
          <span>Take back everything that this file brought in?</span>
          <button type="button" className="primary" disabled={loading} onClick={() => void run()}>
            {loading ? 'Taking it back…' : 'Yes, undo it'}
          </button>
          <button type="button" disabled={loading} onClick={() => setAsking(false)}>
            Keep it
          </button>
        </div>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          Undo this import
        </button>
      )}
    </Section>
  );
}
