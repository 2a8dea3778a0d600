import { performanceJson } from './performance-json.ts';
import type { AccountRow, DashboardRows, TradeRow } from './rows.ts';

const PLAN_NAMES = { FREE: 'Free', PRO: 'Pro', ENTERPRISE: 'Enterprise' } as const;

/** The page's `data`, with its keys in the order of schema/operations/dashboard.graphql. */
export function dashboardJson(membershipId: string, rows: DashboardRows, today: Date) {
  const { person, subscription, trading, analytics } = rows;
  const accounts = new Map(trading.accountsOfTrades.map((account) => [account.id, account]));
  return {
    me: {
      id: membershipId,
      person: {
        id: person.id,
        displayName: person.display_name,
        timeZone: person.time_zone,
        baseCurrency: person.base_currency,
      },
      tradesRevision: trading.revision,
      performance: performanceJson(analytics, today),
      accounts: { edges: trading.accounts.map(({ id, name, broker }) => ({ node: { id, name, broker } })) },
      trades: { edges: trading.trades.map((trade) => ({ node: tradeJson(trade, accounts) })) },
      subscription: {
        id: subscription.id,
        status: subscription.status,
        plan: { id: subscription.plan, name: PLAN_NAMES[subscription.plan] },
      },
    },
  };
}

function tradeJson(trade: TradeRow, accounts: ReadonlyMap<string, AccountRow>) {
  return {
    id: trade.id,
    account: { id: trade.accountId, name: accounts.get(trade.accountId)?.name },
    instrument: { symbol: trade.symbol, assetClass: trade.assetClass },
    side: trade.side,
    status: trade.status,
    result: trade.result,
    openedAt: trade.openedAt.toISOString(),
    closedAt: trade.closedAt?.toISOString() ?? null,
    quantity: trade.quantity,
    openQuantity: trade.openQuantity,
    averageEntryPrice: trade.averageEntryPrice,
    averageExitPrice: trade.averageExitPrice,
    netProfit: { amount: trade.netProfit, currency: trade.currency },
    tags: trade.tags,
  };
}
