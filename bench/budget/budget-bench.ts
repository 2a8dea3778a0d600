import { parseArgs } from 'node:util';
import { Redis } from 'ioredis';
import { createLog } from '../../kit/log/create-log.ts';
import type { Budget, BudgetLimits, Reservation } from '../../router/src/budget/budget.ts';
import { createRedisBudgetStore } from '../../router/src/budget/redis/redis-store.ts';
import { startTestRedis } from '../../tests/setup/test-redis-server.ts';
import { percentile } from '../page/measure/statistics.ts';
import { redisCpuSeconds } from './redis-cpu.ts';

const ROOMY: BudgetLimits = { minute: 100_000, hour: 1_000_000, day: 10_000_000, concurrent: 100_000 };
const TIGHT: BudgetLimits = { ...ROOMY, minute: 1 };
/** Operations of one workspace that run at the same time. */
const RUNNING = 5;
const AIM_PER_CORE = 50_000;
const AIM_P99_MS = 1;

type Call = (reservation: Reservation) => Promise<unknown>;

/**
 * `npm run bench -- budget`: decisions a second of CPU that Redis itself used, and what an admission adds to a request on
 * an idle connection. `--decisions` of each kind, `--groups` that share them, `--at-once` on one connection, `--latencies`.
 * Resolves to 0 within both aims.
 */
export async function benchBudget(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      decisions: { type: 'string', default: '200000' },
      groups: { type: 'string', default: '1000' },
      'at-once': { type: 'string', default: '64' },
      latencies: { type: 'string', default: '20000' },
    },
  });
  const [decisions, groups] = [Number(values.decisions), Number(values.groups)];
  const server = await startTestRedis();
  if (server.redis.missing !== null) throw new Error(server.redis.missing);
  const url = server.redis.url;
  const client = new Redis(url, { protocol: 2 });
  const store = createRedisBudgetStore({ url, log: createLog({ name: 'bench', level: 'warn' }) });
  let [number, budgets] = [0, 1];

  function reserve(limits: BudgetLimits): Reservation {
    number += 1;
    const own: Budget[] = Array.from({ length: budgets }, (_, i) => ({ id: `budget_${i}`, limits }));
    return { id: `op_${number}`, group: `wsp_${number % groups}`, budgets: own, points: 1 + (number % 3) };
  }

  /** Calls for each reservation, so many at once. Gives the seconds of CPU that Redis took for it. */
  async function load(reservations: readonly Reservation[], call: Call): Promise<number> {
    const before = await redisCpuSeconds(client);
    let next = 0;
    const worker = async () => {
      for (let own = reservations[next++]; own; own = reservations[next++]) await call(own);
    };
    await Promise.all(Array.from({ length: Number(values['at-once']) }, worker));
    return (await redisCpuSeconds(client)) - before;
  }

  /** Admits and settles in rounds of a few operations for each group, as many as run at once in a workspace. */
  async function alternate(first: Call, second: Call | null, limits = ROOMY): Promise<[number, number]> {
    const seconds: [number, number] = [0, 0];
    for (let done = 0; done < decisions; done += groups * RUNNING) {
      const round = Array.from({ length: groups * RUNNING }, () => reserve(limits));
      seconds[0] += await load(round, first);
      if (second) seconds[1] += await load(round, second);
    }
    return seconds;
  }

  function print(name: string, cpu: number): number {
    const calls = Math.ceil(decisions / (groups * RUNNING)) * groups * RUNNING;
    const [perCore, each] = [(calls / cpu).toFixed(0).padStart(8), ((1e6 * cpu) / calls).toFixed(1)];
    process.stdout.write(`${name.padEnd(44)} ${perCore} per s of Redis CPU, ${each} µs each\n`);
    return calls / cpu;
  }

  async function latency(name: string, call: () => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < Number(values.latencies); i += 1) {
      const start = performance.now();
      await call();
      times.push(performance.now() - start);
    }
    const [p50 = 0, p99 = 0, p999 = 0] = [0.5, 0.99, 0.999].map((each) => percentile(times, each));
    process.stdout.write(
      `${name.padEnd(44)} p50 ${p50.toFixed(3)} ms   p99 ${p99.toFixed(3)} ms   p99.9 ${p999.toFixed(3)} ms\n`,
    );
    return p99;
  }

  const admit: Call = (reservation) => store.admit(reservation);
  const settle: Call = (reservation) => store.settle(reservation, 1);
  await alternate(admit, settle);
  print('PING, for comparison', (await alternate(() => client.ping(), null))[0]);
  const [admitted, settled] = await alternate(admit, settle);
  const perCore = print('admitted, minute + hour + day + concurrency', admitted);
  print('settled, with a refund', settled);
  print('rejected', (await alternate(admit, null, TIGHT))[0]);
  budgets = 2;
  const [both, settledBoth] = await alternate(admit, settle);
  print('admitted, workspace and key', both);
  print('settled, workspace and key', settledBoth);
  budgets = 1;
  await latency('PING on an idle connection', () => client.ping());
  const p99 = await latency('admission on an idle connection', () => store.admit(reserve(ROOMY)));
  await Promise.all([store.close(), client.quit()]);
  await server.stop();
  return perCore > AIM_PER_CORE && p99 < AIM_P99_MS ? 0 : 1;
}
