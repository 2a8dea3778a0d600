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
const AIM_PER_CORE = 50_000;
const AIM_P99_MS = 1;

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

  /** Calls for each reservation, so many at once, and prints what Redis took for it. Gives calls a second of its CPU. */
  async function load(
    name: string,
    reservations: readonly Reservation[],
    call: (reservation: Reservation) => Promise<unknown>,
  ): Promise<number> {
    const [before, start] = [await redisCpuSeconds(client), performance.now()];
    let next = 0;
    const worker = async () => {
      for (let own = reservations[next++]; own; own = reservations[next++]) await call(own);
    };
    await Promise.all(Array.from({ length: Number(values['at-once']) }, worker));
    const seconds = (performance.now() - start) / 1_000;
    const cpu = (await redisCpuSeconds(client)) - before;
    const perCore = reservations.length / cpu;
    process.stdout.write(
      `${name.padEnd(44)} ${perCore.toFixed(0).padStart(8)} per s of Redis CPU ${((1e6 * cpu) / reservations.length).toFixed(1).padStart(6)} µs each ${(reservations.length / seconds).toFixed(0).padStart(8)} per s here\n`,
    );
    return perCore;
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

  const many = (limits: BudgetLimits) => Array.from({ length: decisions }, () => reserve(limits));
  const admit = (reservation: Reservation) => store.admit(reservation);
  const settle = (reservation: Reservation) => store.settle(reservation, 1);
  await load('warm-up', many(ROOMY).slice(0, groups), admit);
  await load('PING, for comparison', many(ROOMY), () => client.ping());
  const roomy = many(ROOMY);
  const perCore = await load('admitted, minute + hour + day + concurrency', roomy, admit);
  await load('settled, with a refund', roomy, settle);
  await load('rejected', many(TIGHT), admit);
  budgets = 2;
  const both = many(ROOMY);
  await load('admitted, workspace and key', both, admit);
  await load('settled, workspace and key', both, settle);
  budgets = 1;
  await latency('PING on an idle connection', () => client.ping());
  const p99 = await latency('admission on an idle connection', () => store.admit(reserve(ROOMY)));
  await Promise.all([store.close(), client.quit()]);
  await server.stop();
  return perCore > AIM_PER_CORE && p99 < AIM_P99_MS ? 0 : 1;
}
