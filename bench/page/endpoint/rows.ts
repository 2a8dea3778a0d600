/** A person, as auth keeps them. */
export type PersonRow = { id: string; display_name: string; time_zone: string; base_currency: string };

export type SubscriptionRow = { id: string; plan: 'FREE' | 'PRO' | 'ENTERPRISE'; status: string };

export type AccountRow = { id: string; name: string; broker: string };

/** A trade; decimals are plain digits. */
export type TradeRow = {
  id: string;
  accountId: string;
  symbol: string;
  assetClass: string;
  currency: string;
  side: string;
  status: string;
  result: string | null;
  openedAt: Date;
  closedAt: Date | null;
  quantity: string;
  openQuantity: string;
  averageEntryPrice: string;
  averageExitPrice: string | null;
  netProfit: string;
  tags: string[];
};

/** Outcomes of a day: first, its run, last, its run, longest win, longest loss, trades. */
export type DayRuns = [number, number, number, number, number, number, number];

/** Sums over closed trades; null where there is nothing to sum. */
export type SumsRow = {
  trades: number | null;
  wins: number | null;
  losses: number | null;
  gross: string | null;
  fees: string | null;
  won: string | null;
  lost: string | null;
  sum_squares: string | null;
  largest_win: string | null;
  largest_loss: string | null;
  r_sum: string | null;
  r_count: number | null;
  holding_seconds: string | null;
  win_holding_seconds: string | null;
  loss_holding_seconds: string | null;
  realised: string | null;
  runs: DayRuns[] | null;
};

export type DayRow = { day: string; net: string };
export type MonthDayRow = DayRow & { trades: number; wins: number; losses: number };
export type SymbolRow = { symbol: string; trades: number; wins: number; losses: number; net: string };

/** What the four databases told. */
export type DashboardRows = {
  person: PersonRow;
  subscription: SubscriptionRow;
  trading: { revision: number; accounts: AccountRow[]; trades: TradeRow[]; accountsOfTrades: AccountRow[] };
  analytics: {
    revision: number;
    currencies: string[];
    sums: SumsRow;
    startingEquity: string;
    realisedDays: DayRow[];
    month: MonthDayRow[];
    symbols: SymbolRow[];
  };
};
