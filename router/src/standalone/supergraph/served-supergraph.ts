import type { Log } from '../../../../kit/log/create-log.ts';
import { indexRequirements } from '../../authorize/requirements/index-requirements.ts';
import type { BudgetStore } from '../../budget/budget.ts';
import type { DataSource } from '../../data-sources/data-source.ts';
import type { CallLimits } from '../../data-sources/resilience/call-limits.ts';
import { createDocumentChecks } from '../../limits/document-limits.ts';
import { createAdmitStage } from '../../stages/admit.ts';
import { createAuthorizeStage } from '../../stages/authorize.ts';
import { createExecute, type Execute } from '../../stages/execute.ts';
import { createPriceStage } from '../../stages/price.ts';
import type { Settle } from '../../stages/settle.ts';
import { REALM } from '../credentials/identify-foreign.ts';
import { foreignSource } from '../sources/foreign-source.ts';
import type { SupergraphFile } from './supergraph-file.ts';

/** One supergraph that is ready to answer, with the way to each of its subgraphs. */
export type ServedSupergraph = {
  execute: Execute;
  subgraphs: Readonly<Record<string, DataSource>>;
  /** Lets go of everything; nothing may be under way any more. */
  stop(): Promise<void>;
};

export type ServeOptions = {
  log: Log;
  /** Whether nobody brings credentials, so that protected fields are null instead of an operation refused. */
  open: boolean;
  /** Whether operations that are dearer than the caller's maximum are refused. */
  limitCost: boolean;
  /** Counts what callers spend; null where they may spend what they like. */
  budgets: BudgetStore | null;
  settle: Settle;
  /** What the calls of each subgraph are held to; `CALL_LIMITS` when left out. */
  limits?: CallLimits;
};

/**
 * Makes a supergraph ready: authorize, price, plan and execute, as TradeSense's own is. Policies hold for nobody, since
 * what they mean is not in the file. Throws when the supergraph cannot be loaded.
 */
export async function serveSupergraph(
  { sdl, urls }: SupergraphFile,
  { log, open, limitCost, budgets, settle, limits }: ServeOptions,
): Promise<ServedSupergraph> {
  const subgraphs = Object.fromEntries(
    [...urls].map(([name, url]) => [name, foreignSource(url, { name, limits })]),
  );
  const stopSources = () => Promise.all(Object.values(subgraphs).map((source) => source.stop()));
  const authorize = {
    index: indexRequirements(sdl),
    anonymous: open ? ('filter' as const) : ('refuse' as const),
    evaluatePolicies: async () => new Set<string>(),
    realm: REALM,
    credentials: 'an access token as "Authorization: Bearer …"',
  };
  try {
    const execute = await createExecute({
      supergraphSdl: sdl,
      subgraphs,
      checks: createDocumentChecks(),
      onOperation: [
        createAuthorizeStage(authorize),
        createPriceStage({ supergraphSdl: sdl, limitCost }),
        createAdmitStage({ budgets }),
      ],
      settle,
      log,
      onSubgraphCall: () => {},
    });
    const stop = async () => {
      await execute.stop();
      await stopSources();
    };
    return { execute, subgraphs, stop };
  } catch (error) {
    await stopSources();
    throw error;
  }
}
