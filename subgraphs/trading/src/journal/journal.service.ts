import { LockMode } from '@mikro-orm/core';
import { Decimal } from '../../../../kit/decimal/decimal.ts';
import { checkInput, type InvalidInput, type NotFound, notFound } from '../../../../kit/graphql/failures.ts';
import type { UpdateTradeJournalInput } from '../generated/resolvers.ts';
import { announceTrades } from '../trade/announce-trades.ts';
import { TRADE_COLUMNS, type TradeRow } from '../trade/trade-row.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { TradeJournal } from './journal.entity.ts';
import { journalSchema } from './journal-input.ts';
import { rMultiple } from './r-multiple.ts';

export type JournalUpdated = { __typename: 'TradeJournalUpdated'; trade: TradeRow };

/** Changes what the trader wrote on trades of one workspace. */
export function createJournalService({ em, query, workspaceId }: WorkspaceScope) {
  /** Replaces the searchable copy of the tags. */
  async function indexTags({ id, tags }: TradeJournal): Promise<void> {
    const values = [workspaceId, id];
    await query({ text: 'delete from trade_tag where workspace_id = $1 and trade_id = $2', values });
    await query({
      text: `insert into trade_tag (workspace_id, trade_id, tag) select $1, $2, unnest($3::text[])`,
      values: [...values, tags],
    });
  }

  async function read(id: string): Promise<TradeRow> {
    const text = `select ${TRADE_COLUMNS} from trade where workspace_id = $1 and id = $2`;
    const [trade] = await query<TradeRow>({ text, values: [workspaceId, id] });
    if (!trade) throw new Error(`The trade ${id} vanished while it was changed.`);
    return trade;
  }

  return {
    async update(input: UpdateTradeJournalInput): Promise<JournalUpdated | InvalidInput | NotFound> {
      const checked = checkInput(journalSchema, input);
      if (!checked.ok) return checked.failure;
      const { tradeId, note, tags, initialStop } = checked.input;
      const journal = await em.findOne(
        TradeJournal,
        { id: tradeId, workspaceId, withdrawnAt: null },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (!journal) return notFound('trade', tradeId);
      if (typeof note === 'string') journal.note = note;
      if (tags) journal.tags = [...new Set(tags)].sort();
      if (initialStop !== undefined) {
        journal.initialStop = initialStop === null ? null : new Decimal(initialStop);
        journal.rMultiple = rMultiple(journal, journal.initialStop);
        journal.version += 1;
      }
      await em.flush();
      if (tags) await indexTags(journal);
      // Others know the R multiple of a trade, but neither its note nor its tags.
      if (initialStop !== undefined) await announceTrades(query, workspaceId, [tradeId]);
      return { __typename: 'TradeJournalUpdated', trade: await read(tradeId) };
    },
  };
}
