import { Pool } from 'undici';

/** One request, the same each time, and how many bytes its answer has at least. */
export type Target = {
  origin: string;
  path: string;
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  leastBytes: number;
};

/** Requests without end over connections that stay open, as many at once as asked for. */
export type Load = {
  /** Sends for so many seconds and gives the milliseconds that each request took. Rejects on a wrong answer. */
  send(seconds: number): Promise<number[]>;
  close(): Promise<void>;
};

/** A batch ends after this many requests, however fast they are. */
const MAXIMUM_REQUESTS = 50_000;

/** A load on one target; a request follows the one before on its connection as soon as that was answered. */
export function createLoad(target: Target, atOnce: number): Load {
  const { origin, path, method, headers, body, leastBytes } = target;
  const pool = new Pool(origin, { connections: atOnce, pipelining: 1 });

  async function request(): Promise<number> {
    const start = performance.now();
    const answer = await pool.request({ path, method, headers, ...(body === undefined ? {} : { body }) });
    const { byteLength } = await answer.body.arrayBuffer();
    if (answer.statusCode !== 200 || byteLength < leastBytes)
      throw new Error(
        `${origin}${path} answered ${answer.statusCode} with ${byteLength} bytes, not 200 with at least ${leastBytes}.`,
      );
    return performance.now() - start;
  }

  return {
    async send(seconds) {
      const end = performance.now() + seconds * 1_000;
      const latencies: number[] = [];
      const sendOnOneConnection = async () => {
        while (performance.now() < end && latencies.length < MAXIMUM_REQUESTS)
          latencies.push(await request());
      };
      await Promise.all(Array.from({ length: atOnce }, sendOnOneConnection));
      return latencies;
    },
    close: () => pool.close(),
  };
}
