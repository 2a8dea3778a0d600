import type { Query } from '../../../../../kit/database/session.ts';
import type { TradeState } from '../../../../../schema/events/trades-changed.ts';

/** A day of one symbol of one account in one currency whose sums a trade is part of. */
export type TouchedSum = { account_id: string; currency: string; symbol: string; day: string };

/** The sums that the given trades are part of as the facts stand now: the days of their closes and of their realisations. */
export async function readTouched(
  query: Query,
  workspaceId: string,
  tradeIds: readonly string[],
): Promise<TouchedSum[]> {
  if (tradeIds.length === 0) return [];
  return query<TouchedSum>({
    text: `
      select account_id, currency, symbol, closed_on as day from trade_fact
      where workspace_id = $1 and trade_id = any($2) and closed_on is not null and not withdrawn
      union
      select account_id, currency, symbol, day from realisation_fact
      where workspace_id = $1 and trade_id = any($2)`,
    values: [workspaceId, tradeIds],
  });
}

/** The same for states as they were told. */
export function touchedBy(trades: readonly TradeState[]): TouchedSum[] {
  return trades
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ accountId, currency, symbol, closedOn, realisations }) => {
      const days = realisations.map(({ day }) => day);
      if (closedOn !== null) days.push(closedOn);
      return days.map((day) => ({ account_id: accountId, currency, symbol, day }));
    });
}

/** What to make again, each once: days of an account and of all accounts, and the same by symbol. */
export function distinctSums<Key extends keyof TouchedSum>(
  touched: readonly TouchedSum[],
  keys: readonly Key[],
): Record<Key, string[]> {
  const seen = new Map(touched.map((sum) => [keys.map((key) => sum[key]).join('\u0000'), sum]));
  const columns = keys.map((key) => [key, [...seen.values()].map((sum) => sum[key])] as const);
  return Object.fromEntries(columns) as Record<Key, string[]>;
}
