import type { Redis } from 'ioredis';

/** Seconds of CPU that the Redis server has used since its start, in user and kernel, all threads. */
export async function redisCpuSeconds(redis: Redis): Promise<number> {
  const info = await redis.info('cpu');
  const seconds = ['used_cpu_user', 'used_cpu_sys'].map((name) =>
    Number(new RegExp(`^${name}:([\\d.]+)`, 'm').exec(info)?.[1]),
  );
  return seconds.reduce((sum, each) => sum + each, 0);
}
