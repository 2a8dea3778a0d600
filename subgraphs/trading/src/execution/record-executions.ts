import { hash } from 'node:crypto';
import {
  checkInput,
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
} from '../../../../kit/graphql/failures.ts';
import type { AccountLoader } from '../account/account.loaders.ts';
import type { RecordExecutionsInput } from '../generated/resolvers.ts';
import { createChangedPositions } from '../rebuild/changed-positions.ts';
import { rebuildTrades } from '../rebuild/rebuild-trades.ts';
import { announceTrades } from '../trade/announce-trades.ts';
import type { TradeRow } from '../trade/trade-row.ts';
import { lockWorkspace } from '../workspace/workspace-lock.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { recordExecutionsSchema } from './execution-input.ts';
import { recordedExecutions } from './recorded-execution.ts';
import { createExecutionStore } from './store-executions.ts';

const SHOWN_TRADES = 100;

/** What is remembered of a call, to answer its repetition. */
type Answer = { recorded: number; duplicate: number; tradeIds: string[]; revision: number };

export type ExecutionsRecorded = Omit<Answer, 'tradeIds'> & {
  __typename: 'ExecutionsRecorded';
  trades: TradeRow[];
};
export type IdempotencyConflict = {
  __typename: 'IdempotencyConflict';
  code: 'IDEMPOTENCY_CONFLICT';
  message: string;
};

type Loaders = {
  accountById: AccountLoader;
  tradeById: { loadMany(ids: readonly string[]): Promise<(TradeRow | null | Error)[]> };
};

/** Records executions that are sent by themselves into accounts of one workspace. */
export function createRecordingService(scope: WorkspaceScope & Loaders) {
  const { query, workspaceId, clock, accountById, tradeById } = scope;

  async function earlierAnswer(key: string): Promise<{ requestHash: string; answer: Answer } | undefined> {
    const [row] = await query<{ requestHash: string; answer: Answer }>({
      text: `select request_hash as "requestHash", answer from idempotency_key where workspace_id = $1 and key = $2`,
      values: [workspaceId, key],
    });
    return row;
  }

  async function recorded({ tradeIds, ...answer }: Answer): Promise<ExecutionsRecorded> {
    const found = await tradeById.loadMany(tradeIds.slice(0, SHOWN_TRADES));
    const trades = found.filter((trade): trade is TradeRow => trade !== null && !(trade instanceof Error));
    return { __typename: 'ExecutionsRecorded', ...answer, trades };
  }

  return {
    /** The same key with the same input is answered with the first answer and adds nothing. */
    async record(
      input: RecordExecutionsInput,
    ): Promise<ExecutionsRecorded | InvalidInput | NotFound | IdempotencyConflict> {
      const checked = checkInput(recordExecutionsSchema, input);
      if (!checked.ok) return checked.failure;
      const { accountId, executions, idempotencyKey } = checked.input;
      const account = await accountById.load(accountId);
      if (!account) return notFound('broker account', accountId);
      const parsed = recordedExecutions(executions, account.currency);
      if ('problems' in parsed) return invalidInput(parsed.problems);

      // The lock also makes a repetition wait for the first call, whose answer it then finds.
      await lockWorkspace(query, workspaceId);
      const requestHash = hash('sha256', JSON.stringify([accountId, executions]), 'base64url');
      const earlier = await earlierAnswer(idempotencyKey);
      if (earlier) return earlier.requestHash === requestHash ? recorded(earlier.answer) : CONFLICT;

      const store = createExecutionStore(query, { workspaceId, account, recorded: true });
      const stored = await store(parsed.executions);
      const fresh = stored.filter(({ isNew }) => isNew);
      // One that a file brought before no longer goes when that file's import is undone.
      await query({
        text: 'update execution set recorded = true where workspace_id = $1 and id = any($2::text[]) and not recorded',
        values: [workspaceId, stored.map(({ id }) => id)],
      });
      const changed = createChangedPositions();
      for (const execution of fresh) changed.add(execution);
      const tradeIds = await rebuildTrades({ query, workspaceId, clock, account }, changed.list());
      const answer: Answer = {
        recorded: fresh.length,
        duplicate: stored.length - fresh.length,
        tradeIds,
        revision: await announceTrades(query, workspaceId, tradeIds),
      };
      await query({
        text: `insert into idempotency_key (workspace_id, key, request_hash, answer, created_at)
          values ($1, $2, $3, $4, $5)`,
        values: [workspaceId, idempotencyKey, requestHash, JSON.stringify(answer), clock()],
      });
      return recorded(answer);
    },
  };
}

const CONFLICT: IdempotencyConflict = {
  __typename: 'IdempotencyConflict',
  code: 'IDEMPOTENCY_CONFLICT',
  message: 'This idempotency key was used before with other input. Use a new key for a new call.',
};
