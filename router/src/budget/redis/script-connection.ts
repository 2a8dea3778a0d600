import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { connectRedis } from '../../../../kit/events/redis/reading/redis-connection.ts';
import type { Log } from '../../../../kit/log/create-log.ts';
import { ADMIT_LUA, READ_LUA } from './scripts/decide.lua.ts';
import { SETTLE_LUA } from './scripts/settle.lua.ts';
import { stateLua } from './scripts/state.lua.ts';

/** A script that Redis runs as a whole; it answers whole numbers. */
type Script = (keys: readonly string[], values: readonly (string | number)[]) => Promise<number[]>;

export type BudgetScripts = {
  readonly admit: Script;
  readonly settle: Script;
  readonly read: Script;
  close(): void;
};

const wholeNumbers = z.array(z.number());

/** @param clock Lua that gives the milliseconds since the epoch */
export function connectScripts(url: string, log: Log, clock: string): BudgetScripts {
  const redis = connectRedis(url, 'budgets', log);
  const state = stateLua(clock);
  return {
    admit: createScript(redis, state + ADMIT_LUA),
    settle: createScript(redis, state + SETTLE_LUA),
    read: createScript(redis, state + READ_LUA),
    close: () => redis.disconnect(),
  };
}

/** Called by its hash; sent whole where Redis does not know it: the first time, and after a restart. */
function createScript(redis: Redis, lua: string): Script {
  const hash = createHash('sha1').update(lua).digest('hex');
  return async (keys, values) => {
    const reply = await redis.evalsha(hash, keys.length, ...keys, ...values).catch((error: unknown) => {
      if (!isUnknownScript(error)) throw error;
      return redis.eval(lua, keys.length, ...keys, ...values);
    });
    return wholeNumbers.parse(reply);
  };
}

function isUnknownScript(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NOSCRIPT');
}
