import { openSync, writeSync } from 'node:fs';
import { Redis } from 'ioredis';
import { createLog } from '../../../../kit/log/create-log.ts';
import type { Reservation } from '../budget.ts';
import { createRedisBudgetStore, createScriptedBudgetStore } from '../redis/redis-store.ts';
import { createRedisTime } from './decision-time.ts';
import { createRandom } from './random.ts';
import { budgetsOf, FAST, FAST_CLOCK, isFast, type RouterOrders } from './trial-plan.ts';

/** Operations that are decided at once, and that then run at once. */
const AT_ONCE = 16;
const MOST_OPEN = 40;
const PROGRESS = 200;

type Open = { readonly reservation: Reservation; readonly needed: number };

/**
 * A process with the store of a router, that admits and settles at random as fast as it can and writes down what it was
 * told: "a,<id>,<group>,<key?>,<points needed>,<instant>" for each operation admitted, and before it settles
 * "s,<id>,<an instant before that>". Written at once, so that the lines outlive a kill.
 */
async function run(orders: RouterOrders): Promise<void> {
  setClockWrong(orders.wrongBy);
  const log = createLog({ name: orders.name, level: 'warn' });
  const lines = openSync(orders.logFile, 'a');
  const write = (...values: readonly (string | number)[]) => writeSync(lines, `${values.join(',')}\n`);
  const random = createRandom(orders.seed);
  const client = new Redis(orders.url, { protocol: 2 });
  // Two connections of each kind, so that one operation can be settled on both at once.
  const real = [0, 1].map(() => createRedisBudgetStore({ url: orders.url, log }));
  const fast = [0, 1].map(() => createScriptedBudgetStore({ url: orders.url, log, clock: FAST_CLOCK }));
  const storesOf = (group: string) => (isFast(group) ? fast : real);
  const redisMs = async () => {
    const [seconds, microseconds] = await client.time();
    return Number(seconds) * 1_000 + Number(microseconds) / 1_000;
  };
  const time = createRedisTime(await redisMs());
  const latest = { real: 0, fast: 0 };
  const open: Open[] = [];
  let tried = 0;

  async function tryOne(): Promise<void> {
    const phase = orders.phases[Math.floor((tried / orders.trials) * orders.phases.length)] ?? [];
    tried += 1;
    const id = `${orders.name}_${tried}`;
    const group = random.pick(phase);
    const withKey = random.below(3) === 0;
    const points = 1 + random.below(6);
    const reservation = { id, group, budgets: budgetsOf(group, withKey), points };
    const checked = random.below(50) === 0;
    const before = checked ? await redisMs() : 0;
    const decision = await random.pick(storesOf(group)).admit(reservation);
    const [state] = decision.states;
    if (decision.kind === 'rejected' || !state) return;
    const at = time.of(group, state);
    if (checked) assertBetween(before, at / (isFast(group) ? FAST : 1), await redisMs());
    const kind = isFast(group) ? 'fast' : 'real';
    latest[kind] = Math.max(latest[kind], at);
    // Now and then nobody settles, as after a crash: only where the lease ends within the trial.
    const lost = isFast(group) && random.below(40) === 0;
    const needed = lost ? points : random.below(points + 1);
    write('a', id, group, withKey ? 1 : 0, needed, at);
    if (!lost) open.push({ reservation, needed });
  }

  async function settleOne(): Promise<void> {
    const [settled] = open.splice(random.below(open.length), 1);
    if (!settled) return;
    const { reservation, needed } = settled;
    write('s', reservation.id, latest[isFast(reservation.group) ? 'fast' : 'real']);
    const times = random.below(4) === 0 ? 2 : 1;
    const stores = storesOf(reservation.group).slice(0, times);
    await Promise.all(stores.map((store) => store.settle(reservation, needed)));
    if (random.below(8) === 0) await random.pick(stores).settle(reservation, 0);
  }

  async function work(): Promise<void> {
    while (tried < orders.trials) {
      await tryOne();
      if (open.length > random.below(MOST_OPEN)) await settleOne();
      if (tried % PROGRESS === 0) process.send?.(tried);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  while (open.length > 0) await settleOne();
  await Promise.all([...real, ...fast].map((store) => store.close()));
  await client.quit();
}

/** The wall clock of this process from now on, as on a machine that nobody set. */
function setClockWrong(by: number): void {
  const right = Date;
  globalThis.Date = new Proxy(right, {
    construct: (target, args) =>
      args.length === 0 ? new target(right.now() + by) : Reflect.construct(target, args),
    get: (target, name) => (name === 'now' ? () => right.now() + by : Reflect.get(target, name)),
  });
}

function assertBetween(before: number, at: number, after: number): void {
  if (at < Math.floor(before) || at > after)
    throw new Error(`Decided at ${at}, not from ${before} to ${after}.`);
}

await run(JSON.parse(process.argv[2] ?? '{}'));
process.disconnect?.();
