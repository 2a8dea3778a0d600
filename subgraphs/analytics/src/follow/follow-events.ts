import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../../../kit/database/database.ts';
import type { Bus, DomainEvent, Subscription } from '../../../../kit/events/event.ts';
import { ACCOUNT_CHANGED, accountChanged } from '../../../../schema/events/account-changed.ts';
import {
  TRADES_CHANGED,
  type TradesChanged,
  tradesChanged,
} from '../../../../schema/events/trades-changed.ts';
import { applyAccounts } from './apply-accounts.ts';
import { applyTrades } from './apply-trades.ts';

/**
 * Follows what trading tells: keeps analytics' copy of accounts and trades and the day sums. Each batch of a workspace
 * is one transaction. Events may come twice and in any order: versions and the revision decide, not arrival.
 */
export function followEvents(database: Database, bus: Bus): Promise<Subscription> {
  return bus.subscribe({
    group: 'analytics',
    topics: [TRADES_CHANGED, ACCOUNT_CHANGED],
    async handle(events) {
      for (const [workspaceId, batch] of byWorkspace(events)) {
        const accounts = payloads(batch, ACCOUNT_CHANGED).map((payload) => accountChanged.parse(payload));
        const trades: TradesChanged[] = [];
        for (const payload of payloads(batch, TRADES_CHANGED)) {
          trades.push(tradesChanged.parse(payload));
          // A large import tells of thousands of trades at once; pages of others are answered in between.
          await setImmediate();
        }
        await database.asViewer({ workspaceId }, async (_em, query) => {
          await applyAccounts(query, workspaceId, accounts);
          await applyTrades(query, workspaceId, trades);
        });
      }
    },
  });
}

function byWorkspace(events: readonly DomainEvent[]): Map<string, DomainEvent[]> {
  return Map.groupBy(events, (event) => event.workspaceId);
}

function payloads(events: readonly DomainEvent[], topic: string): unknown[] {
  return events.filter((event) => event.topic === topic).map((event) => event.payload);
}
