import type { DashboardPageQuery, PerformanceFilter } from '#client';
import { Choice, Field } from '../pieces/field.tsx';
import { changeSearch, useLocation } from '../routing/location.tsx';

/** The filter that an address holds; parts that are not set are left out. */
export function filterOf(search: URLSearchParams): PerformanceFilter | null {
  const filter: PerformanceFilter = {};
  const [account, from, to, currency] = ['account', 'from', 'to', 'currency'].map((name) => search.get(name));
  if (account) filter.accountId = account;
  if (from) filter.from = from;
  if (to) filter.to = to;
  if (currency) filter.currency = currency;
  return Object.keys(filter).length > 0 ? filter : null;
}

/** Which account, days and currency the numbers are about; kept in the address, so that it can be shared. */
export function DashboardFilters({
  accounts,
  currencies,
}: {
  accounts: DashboardPageQuery['me']['accounts'];
  currencies: readonly string[];
}) {
  const { search } = useLocation();
  const choices = accounts?.edges.map(({ node }) => [node.id, node.name] as const) ?? [];
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()} aria-label="Which trades">
      <Choice
        label="Account"
        value={search.get('account') ?? ''}
        onChange={(event) => changeSearch({ account: event.target.value })}
        options={[['', 'All accounts'], ...choices]}
      />
      <Field
        label="From"
        type="date"
        value={search.get('from') ?? ''}
        onChange={(event) => changeSearch({ from: event.target.value })}
      />
      <Field
        label="To"
        type="date"
        value={search.get('to') ?? ''}
        onChange={(event) => changeSearch({ to: event.target.value })}
      />
      {(currencies.length > 1 || search.get('currency')) && (
        <Choice
          label="Currency"
          value={search.get('currency') ?? ''}
          onChange={(event) => changeSearch({ currency: event.target.value })}
          options={[['', 'Most traded'], ...currencies.map((code) => [code, code] as const)]}
        />
      )}
    </form>
  );
}
