import { useEffect, useRef, useState } from 'react';

/** A secret that was just made. */
export type NewSecret = { name: string; secret: string };

/** Shows a new secret, once: it is nowhere else and gone with this notice. */
export function ShownSecret({ made, onDone }: { made: NewSecret; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  useEffect(() => field.current?.focus(), []);

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(made.secret);
      setTold('Copied.');
    } catch {
      // A page without https may not write to the clipboard; the text is selected by now.
      setTold('Press Ctrl+C or ⌘C to copy it.');
    }
  }

  return (
    <section className="notice good" aria-label={`Secret of ${made.name}`}>
      <p>
        This is the secret of “{made.name}”. Copy it now: <strong>it is shown only once.</strong>
      </p>
      <div className="actions">
        <input
          ref={field}
          className="secret"
          aria-label="Secret"
          value={made.secret}
          readOnly
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="primary" onClick={() => void copy()}>
          Copy
        </button>
        <button type="button" onClick={onDone}>
          I have kept it
        </button>
        <span role="status">{told}</span>
      </div>
    </section>
  );
}
