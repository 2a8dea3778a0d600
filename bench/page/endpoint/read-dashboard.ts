import type pg from 'pg';
import type { SubgraphName } from '../../../start/subgraphs.ts';
import { ANALYTICS, AUTH, BILLING, TRADING } from './dashboard.sql.ts';
import type {
  AccountRow,
  DashboardRows,
  DayRow,
  MonthDayRow,
  PersonRow,
  SubscriptionRow,
  SumsRow,
  SymbolRow,
  TradeRow,
} from './rows.ts';
import { type Owner, type Run, readAs } from './transaction.ts';

const ACCOUNTS = 100;
const TRADES = 10;
const SYMBOLS = 10;

export type Pools = Readonly<Record<SubgraphName, pg.Pool>>;

/** Reads the page from all four databases at once, one transaction each. Lists come with one row too many. */
export async function readDashboard(pools: Pools, owner: Owner): Promise<DashboardRows> {
  const { workspaceId, personId } = owner;
  const [person, subscription, trading, analytics] = await Promise.all([
    readAs(pools.auth, owner, async (run) => only(await run<PersonRow>(AUTH.person, [personId]))),
    readAs(pools.billing, owner, async (run) =>
      only(await run<SubscriptionRow>(BILLING.subscription, [workspaceId])),
    ),
    readAs(pools.trading, owner, (run) => readTrading(run, workspaceId)),
    readAs(pools.analytics, owner, (run) => readAnalytics(run, workspaceId)),
  ]);
  return { person, subscription, trading, analytics };
}

async function readTrading(run: Run, workspaceId: string): Promise<DashboardRows['trading']> {
  const [[revision], accounts, trades] = await Promise.all([
    run<{ revision: number }>(TRADING.revision, [workspaceId]),
    run<AccountRow>(TRADING.accounts, [workspaceId, ACCOUNTS + 1]),
    run<TradeRow>(TRADING.trades, [workspaceId, TRADES + 1]),
  ]);
  const accountIds = [...new Set(trades.slice(0, TRADES).map((trade) => trade.accountId))];
  const accountsOfTrades = await run<AccountRow>(TRADING.accountsById, [workspaceId, accountIds]);
  return {
    revision: revision?.revision ?? 0,
    accounts: accounts.slice(0, ACCOUNTS),
    trades: trades.slice(0, TRADES),
    accountsOfTrades,
  };
}

async function readAnalytics(run: Run, workspaceId: string): Promise<DashboardRows['analytics']> {
  const all = [workspaceId, '*'];
  const { revision, currencies } = only(
    await run<{ revision: number | null; currencies: string[] }>(ANALYTICS.selection, [...all, null, null]),
  );
  const selection = [...all, currencies[0] ?? null, null, null];
  const [sums, equity, realisedDays, month, symbols] = await Promise.all([
    run<SumsRow>(ANALYTICS.closedSums, selection),
    run<{ equity: string }>(ANALYTICS.startingEquity, selection.slice(0, 4)),
    run<DayRow>(ANALYTICS.realisedDays, selection),
    run<MonthDayRow>(ANALYTICS.month, [...selection, null]),
    run<SymbolRow>(ANALYTICS.symbols, [...selection, null, null, SYMBOLS + 1]),
  ]);
  return {
    revision: revision ?? 0,
    currencies,
    sums: only(sums),
    startingEquity: only(equity).equity,
    realisedDays,
    month,
    symbols,
  };
}

function only<Row>([row]: Row[]): Row {
  if (row === undefined) throw new Error('The account is not complete.');
  return row;
}
