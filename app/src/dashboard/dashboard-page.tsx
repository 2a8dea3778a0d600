import { type DashboardPageQuery, type Problem, problemAt, useDashboardPageQuery } from '#client';
import { formatMoney } from '../format/number-format.ts';
import { ErrorNotice, Notice, ProblemNotice } from '../pieces/notice.tsx';
import { Page, Section, Waiting } from '../pieces/page.tsx';
import { usePollInterval } from '../pieces/use-poll-interval.ts';
import { Link, useLocation } from '../routing/location.tsx';
import { TradesTable } from '../trades/trades-table.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { DashboardFilters, filterOf } from './dashboard-filters.tsx';
import { EquityCurve } from './equity-curve.tsx';
import { SummaryTiles } from './summary-tiles.tsx';
import { SymbolsTable } from './symbols-table.tsx';

type Me = DashboardPageQuery['me'];

/** What the trader sees first: one query for the whole page. */
export function DashboardPage() {
  const { search } = useLocation();
  const filter = filterOf(search);
  const asked = useDashboardPageQuery({ performance: filter });
  const data = asked.data ?? asked.previousData;
  const retry = () => void asked.refetch();
  return (
    <Page title="Dashboard" actions={data && <Plan me={data.me} />}>
      {!data && (asked.error ? <ErrorNotice error={asked.error} onRetry={retry} /> : <Waiting />)}
      {data && isEmpty(data.me) ? (
        <NothingYet name={data.me.person.displayName} />
      ) : (
        data && <Dashboard me={data.me} error={asked.error} retry={retry} filter={filter} />
      )}
      {data && isBehind(data.me) && <Follow />}
    </Page>
  );
}

function isEmpty(me: Me): boolean {
  return me.trades?.edges.length === 0;
}

function isBehind(me: Me): boolean {
  return me.performance !== null && me.performance.revision < (me.tradesRevision ?? 0);
}

/** Asks again until the numbers have caught up with the trades; gone as soon as they have. */
function Follow() {
  const { search } = useLocation();
  useDashboardPageQuery({ performance: filterOf(search) }, { pollInterval: usePollInterval(true) });
  return <Waiting what="The numbers are being brought up to date…" />;
}

function Plan({ me }: { me: Me }) {
  if (!me.subscription) return null;
  return (
    <span>
      Plan: <Link to="/account">{me.subscription.plan.name}</Link>
    </span>
  );
}

function NothingYet({ name }: { name: string }) {
  return (
    <div className="card">
      <h2>Welcome, {name}</h2>
      <p>There are no trades yet. Bring in the file that your broker exports, and this page fills itself.</p>
      <Link to="/import" className="button primary">
        Import a file
      </Link>
    </div>
  );
}

/** What is said of a section that is missing without a reason, as when it comes from what was kept. */
const OUT_OF_ORDER: Problem = {
  kind: 'later',
  message: 'This part cannot be shown just now. Try again in a moment.',
  requestId: null,
};

type Parts = {
  me: Me;
  error: unknown;
  retry: () => void;
  filter: ReturnType<typeof filterOf>;
};

function Dashboard({ me, error, retry, filter }: Parts) {
  const { performance, trades } = me;
  const lost = (section: string) => problemAt(error, ['me', section]) ?? OUT_OF_ORDER;
  return (
    <>
      <DashboardFilters accounts={me.accounts} currencies={performance?.currencies ?? []} />
      {performance ? (
        <Numbers performance={performance} filter={filter} />
      ) : (
        <Section title="Performance">
          <ProblemNotice problem={lost('performance')} onRetry={retry} />
        </Section>
      )}
      <Section title="Latest trades" aside={<Link to="/trades">All trades</Link>}>
        {trades ? (
          <TradesTable
            trades={trades.edges.slice(0, 10).map(({ node }) => node)}
            timeZone={me.person.timeZone}
          />
        ) : (
          <ProblemNotice problem={lost('trades')} onRetry={retry} />
        )}
      </Section>
      {!me.subscription && <Notice message="The plan cannot be shown just now." />}
    </>
  );
}

function Numbers({
  performance,
  filter,
}: {
  performance: NonNullable<Me['performance']>;
  filter: Parts['filter'];
}) {
  const { equityCurve, summary } = performance;
  const drawdown = equityCurve.maxDrawdown;
  if (performance.currency === null)
    return (
      <Section title="Performance">
        <p>No trade was closed in this selection. Choose other accounts or days.</p>
      </Section>
    );
  return (
    <>
      <Section title={`Summary in ${performance.currency}`}>
        <SummaryTiles summary={summary} drawdown={drawdown} />
      </Section>
      <div className="columns">
        <Section
          title="Equity"
          aside={drawdown && <span className="hint">Deepest fall {formatMoney(drawdown.amount)}</span>}
        >
          <EquityCurve curve={equityCurve} />
        </Section>
        <CalendarSection shown={performance.calendar} currency={performance.currency} filter={filter} />
      </div>
      <Section title="By symbol">
        <SymbolsTable symbols={performance.bySymbol} />
      </Section>
    </>
  );
}
