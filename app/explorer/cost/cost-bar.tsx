import { useGraphiQL } from '@graphiql/react';
import type { Access } from '../access/access.ts';
import type { BudgetWindow } from '../answer/budget.ts';
import { BudgetList } from '../answer/budget-list.tsx';
import type { Outcome } from '../answer/outcome.ts';
import { OutcomeLine } from '../answer/outcome-line.tsx';
import { ClosedNote } from '../check/closed-note.tsx';
import type { KnownIds } from '../examples/example-ids.ts';
import { IdNote } from '../examples/id-note.tsx';
import type { Ask } from '../request/ask.ts';
import { QuoteLine } from './quote-line.tsx';
import { type Editors, useQuote } from './use-quote.ts';

/** What the editors of the active tab hold. */
function useEditors(): Editors {
  return useGraphiQL(({ tabs, activeTabIndex, operationName }) => {
    const tab = tabs[activeTabIndex];
    return {
      query: tab?.query ?? '',
      variables: tab?.variables ?? '',
      headers: tab?.headers ?? '',
      operationName,
    };
  });
}

/** Cost and budget: of the query as it is written, and of the last run. */
export function CostBar({
  access,
  ask,
  maximum,
  budget,
  onBudget,
  outcome,
  ids,
}: {
  access: Access;
  ask: Ask;
  maximum: number | null;
  budget: readonly BudgetWindow[];
  onBudget: (budget: readonly BudgetWindow[]) => void;
  outcome: Outcome | null;
  ids: KnownIds;
}) {
  const editors = useEditors();
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  const quote = useQuote(editors, { access, ask, onBudget });
  return (
    <section className="bar" aria-label="Cost">
      <QuoteLine quote={quote} maximum={maximum} budget={budget} />
      <ClosedNote quote={quote} onTakeOut={(query) => queryEditor?.setValue(query)} />
      <IdNote editors={editors} ids={ids} onFill={(variables) => variableEditor?.setValue(variables)} />
      {outcome && <OutcomeLine key={outcome.at} outcome={outcome} />}
      <BudgetList budget={budget} />
    </section>
  );
}
