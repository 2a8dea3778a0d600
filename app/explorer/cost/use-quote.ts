import { tryParseJSONC } from '@graphiql/react';
import { useEffect, useState } from 'react';
import type { Access } from '../access/access.ts';
import type { BudgetWindow } from '../answer/budget.ts';
import { type Checked, checkOperation } from '../check/check-operation.ts';
import type { Ask, Operation } from '../request/ask.ts';
import { askPrice, type Quote } from './quote.ts';

/** The editors of the active tab, as they are written. */
export type Editors = {
  query: string;
  variables: string;
  headers: string;
  operationName: string | undefined;
};

/** How long nothing must have been written before the price is asked, in milliseconds. */
const PAUSE_MS = 400;

type Read = { operation: Operation; headers: Record<string, string> | undefined };

function readEditors({ query, variables, headers, operationName }: Editors): Read | string {
  try {
    return {
      operation: { query, variables: tryParseJSONC(variables), operationName },
      headers: tryParseJSONC(headers) as Record<string, string> | undefined,
    };
  } catch (error) {
    return `Variables or headers ${error instanceof Error ? error.message : String(error)}`;
  }
}

function withoutAsking(checked: Exclude<Checked, { kind: 'ready' }>): Quote {
  switch (checked.kind) {
    case 'empty':
      return { phase: 'nothing' };
    case 'invalid':
      return { phase: 'invalid', problem: checked.problem };
    case 'closed':
      return { phase: 'closed', closed: checked.closed, openPart: checked.openPart };
  }
}

/** The price of what the editors hold, asked when nobody has written for a moment; a question that is out of date is cancelled. */
export function useQuote(
  editors: Editors,
  context: { access: Access; ask: Ask; onBudget: (budget: readonly BudgetWindow[]) => void },
): Quote {
  const { query, variables, headers, operationName } = editors;
  const { access, ask, onBudget } = context;
  const [quote, setQuote] = useState<Quote>({ phase: 'nothing' });

  useEffect(() => {
    if (access.phase !== 'known') return setQuote({ phase: 'nothing' });
    setQuote({ phase: 'asking' });
    const outdated = new AbortController();

    async function price(): Promise<void> {
      if (access.phase !== 'known') return;
      const read = readEditors({ query, variables, headers, operationName });
      if (typeof read === 'string') return setQuote({ phase: 'invalid', problem: read });
      const checked = checkOperation(read.operation, access);
      if (checked.kind !== 'ready') return setQuote(withoutAsking(checked));
      const { signal } = outdated;
      const priced = await askPrice(ask, checked, { headers: read.headers, signal }).catch(() => null);
      if (signal.aborted) return;
      if (priced && priced.budget.length > 0) onBudget(priced.budget);
      setQuote(priced?.quote ?? { phase: 'failed', message: 'The server cannot be reached.' });
    }

    const pause = setTimeout(price, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      outdated.abort();
    };
  }, [query, variables, headers, operationName, access, ask, onBudget]);
  return quote;
}
