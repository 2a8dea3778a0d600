import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { RouterOrders } from './trial-plan.ts';

/** A router process of a trial. `done` rejects when it ends with a failure. */
export type TrialRouter = {
  readonly done: Promise<void>;
  /** Resolves with the number of trials when there were at least so many. */
  tried(count: number): Promise<void>;
  kill(): Promise<void>;
};

export function startRouter(orders: RouterOrders): TrialRouter {
  const child = fork(new URL('./trial-router.ts', import.meta.url), [JSON.stringify(orders)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let killed = false;
  return {
    done: once(child, 'exit').then(([code]) => {
      if (code !== 0 && !killed) throw new Error(`The router "${orders.name}" ended with ${code}.`);
    }),
    tried: (count) => triedBy(child, count),
    async kill() {
      killed = true;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function triedBy(child: ChildProcess, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (tried) => {
      if (Number(tried) >= count) resolve();
    });
    child.once('exit', () => reject(new Error(`It ended before ${count} trials.`)));
  });
}
