import { useTradesPageQuery } from '#client';
import { ErrorNotice } from '../pieces/notice.tsx';
import { Page, Section, Waiting } from '../pieces/page.tsx';
import { useLocation } from '../routing/location.tsx';
import { ExportButton } from './export-button.tsx';
import { TradeFilters, tradeFilterOf, tradeSortOf } from './trade-filters.tsx';
import { TradesTable } from './trades-table.tsx';

/** How many trades are read at a time. */
const PAGE_SIZE = 25;

/** All trades, filtered and sorted, more on demand. */
export function TradesPage() {
  const { search } = useLocation();
  const filter = tradeFilterOf(search);
  const asked = useTradesPageQuery({
    first: PAGE_SIZE,
    filter,
    sort: tradeSortOf(search),
  });
  const me = (asked.data ?? asked.previousData)?.me;
  const trades = me?.trades;
  return (
    <Page title="Trades">
      <TradeFilters me={me} />
      <Section title="List">
        {asked.error && !trades && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
        {!me && !asked.error && <Waiting />}
        {trades && (
          <TradesTable trades={trades.edges.map(({ node }) => node)} timeZone={me?.person.timeZone ?? null} />
        )}
        {trades && <ExportButton filter={filter} />}
        {trades?.pageInfo.hasNextPage && (
          <button
            type="button"
            disabled={asked.loading}
            onClick={() => void asked.fetchMore({ variables: { after: trades.pageInfo.endCursor } })}
          >
            Show more
          </button>
        )}
      </Section>
    </Page>
  );
}
