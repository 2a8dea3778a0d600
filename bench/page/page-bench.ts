import { createLog } from '../../kit/log/create-log.ts';
import { endOnSignalOrCrash } from '../../kit/server/process-end.ts';
import { createUndo, type Undo } from '../../start/lifetime/undo.ts';
import { makeAccount, makeContest } from './make-contest.ts';
import { postgresCpuMilliseconds } from './measure/postgres-cpu.ts';
import { type Contest, takeTurns } from './measure/take-turns.ts';
import { type PageOptions, readOptions } from './options.ts';
import { describeReport } from './report/print-report.ts';
import { summarise } from './report/summarise.ts';
import { type Servers, startServers } from './servers/start-servers.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const since = (start: number) => `${((performance.now() - start) / 1_000).toFixed(0)} s`;

/**
 * `npm run bench -- page`: the Dashboard page through the whole product against an endpoint written by hand for it.
 * Resolves to the exit status: 1 when the two do not do the same, or the arguments cannot be used.
 */
export async function benchPage(arguments_: string[]): Promise<number> {
  const options = readOptions(arguments_);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n`);
    return 1;
  }
  const undo = createUndo();
  endOnSignalOrCrash(() => undo.all(), createLog({ name: 'bench', level: 'error' }));
  try {
    return await measurePage(options, undo);
  } finally {
    await undo.all();
  }
}

async function measurePage(options: PageOptions, undo: Undo): Promise<number> {
  const start = performance.now();
  const servers = await startServers(undo, options.profile);
  const accounts = options.sizes.map((trades, number) => ({ number, trades, days: options.days }));
  for (const account of accounts) {
    const startOfAccount = performance.now();
    await makeAccount(servers, account);
    say(
      `Made ${account.trades.toLocaleString('en-US')} trades on ${account.days} days in ${since(startOfAccount)}.`,
    );
  }
  const contests: Contest[] = [];
  for (const account of accounts) {
    const contest = await makeContest(servers, account);
    if (typeof contest === 'string') {
      process.stderr.write(`${contest}\n`);
      return 1;
    }
    contests.push(contest);
  }
  say('Same statements, and the same data byte for byte.');
  const batches = await takeTurns({
    ...options,
    atOnce: options['at-once'],
    contests,
    readCpu: cpuReader(servers),
    onRound: (round) => say(round === 0 ? 'Warming up …' : `Round ${round} of ${options.rounds} …`),
  });
  say(`\n${describeReport(summarise(batches), options.rounds)}`);
  say(`${since(start)} in all.`);
  return 0;
}

function cpuReader({ children, dataDir }: Servers) {
  const ask = {
    product: () => children.product.ask('cpuMilliseconds', undefined),
    endpoint: () => children.endpoint.ask('cpuMilliseconds', undefined),
  };
  return async (server: keyof typeof ask) => ({
    own: await ask[server](),
    postgres: postgresCpuMilliseconds(dataDir),
  });
}
