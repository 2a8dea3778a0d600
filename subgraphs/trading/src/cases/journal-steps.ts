import { viewerOf } from './import-steps.ts';
import type { Trader, TradingBench } from './trading-bench.ts';

/** A trade as pages show it, as far as tests compare it. */
export type ShownTrade = {
  id: string;
  symbol: string;
  side: string;
  status: string;
  openedAt: string;
  closedAt: string | null;
  closedOn: string | null;
  quantity: string;
  net: string;
  fees: string;
  note: string;
  tags: string[];
};

/** What every trade is but for ids and journal, in order of opening: two workspaces with the same trades agree. */
export async function tradesOf(bench: TradingBench, { workspaceId }: Pick<Trader, 'workspaceId'>) {
  return bench.database.asViewer({ workspaceId }, (_em, query) =>
    query<ShownTrade>({
      text: `select t.id, symbol, side, status, opened_at as "openedAt", closed_at as "closedAt", closed_on as "closedOn",
          trim_scale(quantity)::text as quantity, trim_scale(net_profit)::text as net, trim_scale(fees)::text as fees,
          note, tags
        from trade t join broker_account a on a.id = t.account_id
        where t.workspace_id = $1 and withdrawn_at is null
        order by a.broker, a.account_number, opened_at, symbol, closed_order, net_profit, quantity`,
      values: [workspaceId],
    }),
  );
}

/** The same without ids. */
export async function tradeFacts(bench: TradingBench, trader: Pick<Trader, 'workspaceId'>) {
  return (await tradesOf(bench, trader)).map(({ id: _id, ...facts }) => facts);
}

/** Records fills of one account, each written as "BUY 10 AAPL @ 100 fees 1 at 2026-03-02T15:00:00Z". */
export async function record(trader: Trader, accountId: string, fills: readonly string[], key?: string) {
  const executions = fills.map((fill) => {
    const match = /^(BUY|SELL) (\S+) (\S+) @ (\S+)(?: fees (\S+))? at (\S+)$/.exec(fill);
    if (!match) throw new Error(`This is no fill: ${fill}`);
    const [, side, quantity, symbol, price, fees = '0', executedAt] = match;
    return { side, quantity, symbol, price, fees, executedAt };
  });
  const { recordExecutions } = await trader.ask(
    `mutation ($input: RecordExecutionsInput!) {
      recordExecutions(input: $input) {
        __typename
        ... on ExecutionsRecorded { recorded duplicate revision trades { id netProfit { amount } } }
        ... on InvalidInput { problems { path message } }
        ... on Failure { code message }
      }
    }`,
    { input: { accountId, executions, idempotencyKey: key ?? JSON.stringify(fills).slice(0, 90) } },
  );
  return recordExecutions;
}

/** A broker account for tests that send no file. */
export async function openAccount(trader: Trader, input: Record<string, unknown> = {}): Promise<string> {
  const { createBrokerAccount } = await trader.ask(
    `mutation ($input: CreateBrokerAccountInput!) {
      createBrokerAccount(input: $input) {
        ... on BrokerAccountCreated { account { id } }
        ... on Failure { message }
      }
    }`,
    { input: { name: 'Margin', broker: 'GENERIC', currency: 'USD', timeZone: 'America/New_York', ...input } },
  );
  return createBrokerAccount.account.id;
}

/** Asks for fields of the viewer, as the router does. */
export async function askViewer(
  trader: Trader,
  selection: string,
  variables: Record<string, { type: string; value: unknown }> = {},
) {
  const declared = Object.entries(variables).map(([name, { type }]) => `$${name}: ${type}`);
  const data = await trader.ask(
    `query (${['$viewer: [_Any!]!', ...declared].join(', ')}) {
      _entities(representations: $viewer) { ... on Viewer { ${selection} } }
    }`,
    {
      viewer: viewerOf(trader),
      ...Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value])),
    },
  );
  return data._entities[0];
}

/** Writes the journal of a trade; the answer's union member. */
export async function writeJournal(trader: Trader, input: Record<string, unknown>) {
  const { updateTradeJournal } = await trader.ask(
    `mutation ($input: UpdateTradeJournalInput!) {
      updateTradeJournal(input: $input) {
        __typename
        ... on TradeJournalUpdated { trade { id note tags initialStop rMultiple } }
        ... on InvalidInput { problems { path } }
        ... on Failure { code message }
      }
    }`,
    { input },
  );
  return updateTradeJournal;
}

/** Takes an import back; the answer's union member. */
export async function undoImport(trader: Trader, importId: string) {
  const { undoImport: result } = await trader.ask(
    `mutation ($id: ID!) {
      undoImport(input: { importId: $id }) {
        __typename
        ... on ImportUndone { removedExecutions import { status revision } }
        ... on ImportUndoStarted { import { status undo { executions processed removed trades } } }
        ... on ImportNotUndoable { status code }
        ... on Failure { code message }
      }
    }`,
    { id: importId },
  );
  return result;
}
