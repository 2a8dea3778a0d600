import { createLoad, type Target } from './load.ts';

export const SERVERS = ['product', 'endpoint'] as const;
export type ServerName = (typeof SERVERS)[number];

/** One account, and how each server is asked for its page. */
export type Contest = { trades: number; targets: Readonly<Record<ServerName, Target>> };

/** One batch of requests to one server. CPU times are of the batch, in milliseconds; null where it cannot be told. */
export type Batch = {
  trades: number;
  atOnce: number;
  round: number;
  server: ServerName;
  latencies: number[];
  cpu: number;
  postgresCpu: number | null;
};

/** Reads the CPU time, in milliseconds, that a server and PostgreSQL have taken so far. */
export type CpuReader = (server: ServerName) => Promise<{ own: number; postgres: number | null }>;

export type TurnOptions = {
  contests: readonly Contest[];
  atOnce: readonly number[];
  seconds: number;
  rounds: number;
  readCpu: CpuReader;
  onRound: (round: number) => void;
};

/**
 * Lets both servers take turns, batch by batch, over all accounts, and then again: whatever else the machine does hits
 * both. The order changes with the rounds. Round 0 warms up and is not counted.
 */
export async function takeTurns(options: TurnOptions): Promise<Batch[]> {
  const { contests, rounds, readCpu } = options;
  const batches: Batch[] = [];

  async function measure(
    target: Target,
    batch: Omit<Batch, 'latencies' | 'cpu' | 'postgresCpu'>,
  ): Promise<Batch> {
    const load = createLoad(target, batch.atOnce);
    try {
      const before = await readCpu(batch.server);
      const latencies = await load.send(options.seconds);
      const after = await readCpu(batch.server);
      const postgresCpu =
        after.postgres === null || before.postgres === null ? null : after.postgres - before.postgres;
      return { ...batch, latencies, cpu: after.own - before.own, postgresCpu };
    } finally {
      await load.close();
    }
  }

  for (let round = 0; round <= rounds; round += 1) {
    options.onRound(round);
    const order = round % 2 === 0 ? SERVERS : SERVERS.toReversed();
    for (const { trades, targets } of contests)
      for (const atOnce of options.atOnce)
        for (const server of order) {
          const batch = await measure(targets[server], { trades, atOnce, round, server });
          if (round > 0) batches.push(batch);
        }
  }
  return batches;
}
