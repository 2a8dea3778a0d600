import type { Quote } from '../cost/quote.ts';

/** Offers to take out of the query what the credentials do not open, so that what is left is answered whole. */
export function ClosedNote({ quote, onTakeOut }: { quote: Quote; onTakeOut: (query: string) => void }) {
  if (quote.phase !== 'quoted' && quote.phase !== 'closed') return null;
  const { closed, openPart } = quote;
  if (closed.length === 0 || openPart === null) return null;
  return (
    <button type="button" onClick={() => onTakeOut(openPart)}>
      Take out what is not open to you
    </button>
  );
}
