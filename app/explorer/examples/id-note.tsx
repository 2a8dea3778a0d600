import { fillIds, idNeeded, type KnownIds } from './example-ids.ts';

/** Under an example that needs an id: puts one in that an answer held, or says which tab has some. */
export function IdNote({
  editors: { query, variables },
  ids,
  onFill,
}: {
  editors: { query: string; variables: string };
  ids: KnownIds;
  onFill: (variables: string) => void;
}) {
  // Variables stay when another query is pasted over the example.
  const needed = query.includes('$') ? idNeeded(variables, ids) : null;
  if (!needed) return null;
  if ('runFirst' in needed)
    return <p>This example needs an id: run {needed.runFirst} first, then come back.</p>;
  return (
    <p>
      This example needs an id.{' '}
      <button type="button" onClick={() => onFill(fillIds(variables, ids))}>
        Use <code>{needed.id}</code>
      </button>
    </p>
  );
}
