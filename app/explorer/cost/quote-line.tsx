import type { BudgetWindow } from '../answer/budget.ts';
import { type FieldCost, inFigures, inPoints, pointsOf } from './points.ts';
import type { Quote } from './quote.ts';

import { verdictOn } from './verdict.ts';

/** The dearest fields of an operation, each with its cost. */
export function DearestFields({ fields }: { fields: readonly FieldCost[] }) {
  if (fields.length === 0) return null;
  return (
    <>
      {' '}
      Dearest:{' '}
      {fields.map(({ path, cost }, at) => (
        <span key={path}>
          {at > 0 && ', '}
          <code>{path}</code> {inFigures(cost)}
        </span>
      ))}
      .
    </>
  );
}

/** More names than this say nothing more. */
const NAMED = 4;

function names(fields: readonly string[]): string {
  const rest = fields.length - NAMED;
  return fields.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

type Told = { maximum: number | null; budget: readonly BudgetWindow[] };

function Price({ quote, maximum, budget }: Told & { quote: Extract<Quote, { phase: 'quoted' }> }) {
  const verdict = verdictOn(quote.cost, maximum, budget);
  return (
    <>
      <strong>
        Costs at most {inFigures(quote.cost)}: {inPoints(pointsOf(quote.cost))}.
      </strong>{' '}
      <span className={verdict.kind}>{verdict.words}</span>
      <DearestFields fields={quote.dearest} />
      {quote.closed.length > 0 && ` Not open to these credentials: ${names(quote.closed)}.`}
    </>
  );
}

function words(quote: Exclude<Quote, { phase: 'quoted' }>): string {
  switch (quote.phase) {
    case 'nothing':
      return '';
    case 'asking':
      return 'Working out the cost…';
    case 'invalid':
      return `Cannot be run yet. ${quote.problem}`;
    case 'closed':
      return `Needs credentials: ${names(quote.closed)}.`;
    case 'failed':
      return `The cost is not known. ${quote.message}`;
  }
}

/** What the query would cost, before it is run. Read out when it has been worked out, not while somebody writes. */
export function QuoteLine({ quote, ...told }: Told & { quote: Quote }) {
  return (
    <p role="status" aria-label="Cost before the run" aria-busy={quote.phase === 'asking'}>
      {quote.phase === 'quoted' ? <Price quote={quote} {...told} /> : words(quote)}
    </p>
  );
}
