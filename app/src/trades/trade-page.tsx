import { type TradePageQuery, useTradePageQuery } from '#client';
import { formatInstant } from '../format/day-format.ts';
import { formatDuration, formatNumber, formatPrice } from '../format/number-format.ts';
import { Amount, Profit } from '../pieces/amount.tsx';
import { ErrorNotice, Notice } from '../pieces/notice.tsx';
import { Page, Section, Waiting } from '../pieces/page.tsx';
import { Link } from '../routing/location.tsx';
import { FillsTable } from './fills-table.tsx';
import { JournalForm } from './journal-form.tsx';

type Trade = NonNullable<TradePageQuery['me']['trade']>;

/** One trade: its numbers, its fills and what the trader wrote about it. */
export function TradePage({ id }: { id: string }) {
  const asked = useTradePageQuery({ id });
  const me = asked.data?.me;
  const trade = me?.trade;
  return (
    <Page title={trade ? `${trade.instrument.symbol} ${trade.side === 'LONG' ? 'long' : 'short'}` : 'Trade'}>
      {!trade && asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {!me && !asked.error && <Waiting />}
      {me && !trade && !asked.error && <Notice message={`There is no trade with the id ${id}.`} />}
      {me && trade && (
        <>
          <Facts trade={trade} timeZone={me.person.timeZone} />
          <Section title="Journal">
            <JournalForm key={trade.id} trade={trade} known={me.tags ?? []} />
          </Section>
          <Section title="Fills">
            <FillsTable fills={trade.fills} timeZone={me.person.timeZone} />
            {trade.fills.pageInfo.hasNextPage && (
              <button
                type="button"
                onClick={() =>
                  void asked.fetchMore({ variables: { fillsAfter: trade.fills.pageInfo.endCursor } })
                }
              >
                Show more
              </button>
            )}
          </Section>
        </>
      )}
      <p>
        <Link to="/trades">All trades</Link>
      </p>
    </Page>
  );
}

function Facts({ trade, timeZone }: { trade: Trade; timeZone: string }) {
  const price = (decimal: string | null) => (decimal === null ? '–' : formatPrice(decimal));
  const facts = [
    ['Net profit', <Profit key="" money={trade.netProfit} />],
    ['Before fees', <Profit key="" money={trade.grossProfit} />],
    ['Fees', <Amount key="" money={trade.fees} />],
    ['R multiple', trade.rMultiple === null ? '–' : formatNumber(trade.rMultiple)],
    ['Account', trade.account.name],
    ['Opened', formatInstant(trade.openedAt, timeZone)],
    ['Closed', trade.closedAt ? formatInstant(trade.closedAt, timeZone) : 'Still open'],
    ['Held', trade.holdingSeconds === null ? '–' : formatDuration(String(trade.holdingSeconds))],
    ['Quantity', formatNumber(trade.quantity, 8)],
    ['Still held', formatNumber(trade.openQuantity, 8)],
    ['Mean entry', price(trade.averageEntryPrice)],
    ['Mean exit', price(trade.averageExitPrice)],
  ] as const;
  return (
    <Section title="Numbers">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
