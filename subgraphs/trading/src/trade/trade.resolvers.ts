import { requireAccount } from '../account/account.loaders.ts';
import { instrumentOf } from '../execution/execution-row.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { currentRevision } from '../workspace/revision.ts';
import { readFills } from './fill-page.ts';
import { readTags } from './tag-list.ts';
import { readTrades } from './trade-page.ts';

/** Trades and their fills. */
export const tradeResolvers = {
  Viewer: {
    trades: (_viewer, arguments_, { query, workspaceId }) => readTrades(query, workspaceId, arguments_),
    trade: (_viewer, { id }, { tradeById }) => tradeById.load(id),
    tags: (_viewer, _arguments, { query, workspaceId }) => readTags(query, workspaceId),
    tradesRevision: (_viewer, _arguments, { query, workspaceId }) => currentRevision(query, workspaceId),
  },
  TradeConnection: {
    totalCount: ({ count }) => count(),
  },
  Trade: {
    __resolveReference: ({ id }, { tradeById }) => tradeById.load(id),
    account: ({ accountId }, _arguments, { accountById }) => requireAccount(accountById, accountId),
    instrument: instrumentOf,
    grossProfit: ({ grossProfit, currency }) => ({ amount: grossProfit, currency }),
    fees: ({ fees, currency }) => ({ amount: fees, currency }),
    netProfit: ({ netProfit, currency }) => ({ amount: netProfit, currency }),
    fills: (trade, page, { query, workspaceId }) => readFills(query, workspaceId, trade, page),
  },
  TradeFill: {
    execution: async ({ executionId }, _arguments, { executionById }) => {
      const execution = await executionById.load(executionId);
      if (!execution) throw new Error(`The execution ${executionId} of a live trade is missing.`);
      return execution;
    },
    fees: ({ fees, currency }) => ({ amount: fees, currency }),
  },
} satisfies Resolvers;
