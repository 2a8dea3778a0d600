import type { RefObject } from 'react';
import { Field, textOf } from '../../pieces/field.tsx';
import { COLUMN_MEANINGS, type Columns, columnsOf } from './column-mapping.ts';

/** What a form of `ColumnFields` says. */
export function columnsIn(form: HTMLFormElement | null): Columns {
  if (!form) return { kind: 'as-recognised' };
  const data = new FormData(form);
  return columnsOf(
    Object.fromEntries(Object.keys(COLUMN_MEANINGS).map((meaning) => [meaning, textOf(data, meaning)])),
  );
}

/** For a CSV whose columns are not recognised: which of its headings means what. */
export function ColumnFields({ form, open }: { form: RefObject<HTMLFormElement | null>; open: boolean }) {
  return (
    <details open={open}>
      <summary>The columns of my CSV were not recognised</summary>
      <p className="hint">
        Write the headings of your file, exactly as they stand in it. They are remembered for files with the
        same headings. Leave all of them empty for any other file.
      </p>
      <form ref={form} className="filters" onSubmit={(event) => event.preventDefault()}>
        {Object.entries(COLUMN_MEANINGS).map(([meaning, { label, needed }]) => (
          <Field key={meaning} name={meaning} label={label} placeholder={needed ? '' : 'optional'} />
        ))}
      </form>
    </details>
  );
}
