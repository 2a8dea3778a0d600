import type { TradeState } from '../../../../schema/events/trades-changed.ts';

/**
 * A closed long trade of 60 seconds as trading would tell it, net = gross − fees, everything realised on the day of the
 * close. `changes` overrides any part.
 */
export function tradeState(changes: Partial<TradeState> & { tradeId: string; net: string }): TradeState {
  const closedOn = changes.closedOn === undefined ? '2026-03-02' : changes.closedOn;
  const closedAt =
    changes.closedAt === undefined && closedOn ? `${closedOn}T15:00:00.000Z` : (changes.closedAt ?? null);
  return {
    accountId: 'acc_main',
    version: 1,
    withdrawn: false,
    symbol: 'AAPL',
    assetClass: 'STOCK',
    side: 'LONG',
    currency: 'USD',
    openedAt: '2026-03-02T14:00:00.000Z',
    closedAt,
    closedOn,
    holdingSeconds: closedAt === null ? null : 60,
    gross: changes.net,
    fees: '0',
    rMultiple: null,
    realisations:
      closedOn === null ? [] : [{ day: closedOn, gross: changes.net, fees: '0', net: changes.net }],
    ...changes,
  };
}
