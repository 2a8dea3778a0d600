import type { TradeFilter, TradeSort, TradesPageQuery } from '#client';
import { Choice, Field } from '../pieces/field.tsx';
import { changeSearch, useLocation } from '../routing/location.tsx';

/** The values that a filter takes, and what people call them. */
const SIDES = { LONG: 'Long', SHORT: 'Short' } as const;
const RESULTS = { WIN: 'Wins', LOSS: 'Losses', BREAKEVEN: 'Breakevens' } as const;
const STATES = { OPEN: 'Open', CLOSED: 'Closed' } as const;
const SORTS = {
  'OPENED_AT-DESC': 'Latest entry',
  'CLOSED_AT-DESC': 'Latest exit',
  'NET_PROFIT-DESC': 'Largest profit',
  'NET_PROFIT-ASC': 'Largest loss',
  'SYMBOL-ASC': 'Symbol',
} as const;

/** The value when the table has it; an address may hold anything. */
function oneOf<T extends string>(table: Readonly<Record<T, string>>, value: string | null): T | null {
  return value !== null && Object.hasOwn(table, value) ? (value as T) : null;
}

/** The filter that an address holds; what is not set, or not known, is left out. */
export function tradeFilterOf(search: URLSearchParams): TradeFilter {
  const account = search.get('account');
  const parts = {
    accountIds: account ? [account] : null,
    symbol: search.get('symbol'),
    side: oneOf(SIDES, search.get('side')),
    result: oneOf(RESULTS, search.get('result')),
    status: oneOf(STATES, search.get('status')),
    tag: search.get('tag'),
    closedFrom: search.get('from'),
    closedTo: search.get('to'),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}

/** The order that an address holds; the latest entry first when it holds none. */
export function tradeSortOf(search: URLSearchParams): TradeSort {
  const [field, direction] = (oneOf(SORTS, search.get('sort')) ?? 'OPENED_AT-DESC').split('-');
  return { field, direction } as TradeSort;
}

/** Which trades are listed, and how; kept in the address. */
export function TradeFilters({ me }: { me: TradesPageQuery['me'] | undefined }) {
  const { search } = useLocation();
  const at = (name: string) => ({
    value: search.get(name) ?? '',
    onChange: (event: { target: { value: string } }) => changeSearch({ [name]: event.target.value }),
  });
  const accounts = me?.accounts?.edges.map(({ node }) => [node.id, node.name] as const) ?? [];
  const tags = me?.tags?.map((tag) => [tag, tag] as const) ?? [];
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()} aria-label="Which trades">
      <Field label="Symbol" placeholder="AAPL" {...at('symbol')} />
      <Choice label="Account" {...at('account')} options={[['', 'All'], ...accounts]} />
      <Choice label="Side" {...at('side')} options={[['', 'Both'], ...Object.entries(SIDES)]} />
      <Choice label="State" {...at('status')} options={[['', 'All'], ...Object.entries(STATES)]} />
      <Choice label="Result" {...at('result')} options={[['', 'All'], ...Object.entries(RESULTS)]} />
      <Choice label="Tag" {...at('tag')} options={[['', 'All'], ...tags]} />
      <Field label="Closed from" type="date" {...at('from')} />
      <Field label="Closed to" type="date" {...at('to')} />
      <Choice label="Order" {...at('sort')} options={Object.entries(SORTS)} />
    </form>
  );
}
