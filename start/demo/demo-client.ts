import { setTimeout as wait } from 'node:timers/promises';

/** Sends one operation to the running server, as any client would, and gives its data; throws on any error. */
export type Send = (query: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** A client of the API at `origin`; `accessToken` is null before signing in. An abort of `signal` makes it give up. */
export function createDemoClient(origin: string, accessToken: string | null, signal?: AbortSignal): Send {
  return async (query, variables) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
      ...(signal && { signal }),
    });
    const answer = (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: { message: string }[];
    };
    if (answer.errors || !answer.data) {
      throw new Error(`The demo data could not be seeded: ${answer.errors?.[0]?.message ?? response.status}`);
    }
    return answer.data;
  };
}

/** The first wait in milliseconds; each later one is half as long again, up to the longest. */
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;

/**
 * Asks again, at growing intervals and for at most `seconds`, until there is an answer other than null. Every question
 * costs the caller a point of the budget.
 */
export async function askUntil<T>(ask: () => Promise<T | null>, seconds: number, what: string): Promise<T> {
  const deadline = performance.now() + seconds * 1_000;
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 1.5, LONGEST_WAIT_MS)) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > deadline) throw new Error(`${what} took longer than ${seconds} seconds.`);
    await wait(pause);
  }
}
