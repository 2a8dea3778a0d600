import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { CALL_LIMITS, type CallLimits } from '../../src/data-sources/resilience/call-limits.ts';
import { createSettle } from '../../src/stages/settle.ts';
import { identifyNobody } from '../../src/standalone/credentials/identify-foreign.ts';
import { createStandaloneRouter } from '../../src/standalone/standalone-router.ts';
import { serveSupergraph } from '../../src/standalone/supergraph/served-supergraph.ts';
import { readSupergraph } from '../../src/standalone/supergraph/supergraph-file.ts';
import { createSupergraphSwitch } from '../../src/standalone/supergraph/supergraph-switch.ts';
import { startProductsServer } from '../standalone/products-server.ts';
import { composeShop } from '../standalone/shop.ts';

const PROGRAM = fileURLToPath(new URL('reviews-process.ts', import.meta.url));

/** As in production, but quick enough for a test to see a breaker open and close. */
export const QUICK: CallLimits = {
  ...CALL_LIMITS,
  timeoutMs: 1_000,
  breaker: { ...CALL_LIMITS.breaker, minimumCalls: 4, openMs: 300, fairMs: 500 },
};

async function startReviews(port: number, answer: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [PROGRAM, String(port), answer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { child, port: Number(String(line)) };
}

// biome-ignore lint/suspicious/noExplicitAny: tests compare the whole body with what they expect.
export type Page = { body: any; tookMs: number };

/** A healthy subgraph, reviews as a process that the test may do anything to, and a router before them. */
export async function startShopOfProcesses(answer = 'truth') {
  const log = pino({ level: 'silent' });
  const products = await startProductsServer();
  let reviews = await startReviews(0, answer);
  const { port } = reviews;
  const read = readSupergraph(composeShop({ products: products.url, reviews: `http://127.0.0.1:${port}/` }));
  if (!read.ok) throw new Error(read.problem);
  const settle = createSettle({ budgets: null, log });
  const options = { log, open: true, limitCost: false, budgets: null, settle, limits: QUICK };
  const router = await createStandaloneRouter({
    log,
    identify: identifyNobody,
    settle,
    supergraph: createSupergraphSwitch(await serveSupergraph(read.file, options), () => {}),
    forwardHeaders: [],
    publicOrigin: 'http://localhost:4000',
    corsOrigins: [],
    trustedProxies: [],
  });
  const url = await router.server.listen({ host: '127.0.0.1', port: 0 });

  async function end(): Promise<void> {
    const { child } = reviews;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  return {
    url,
    products,
    signal: (signal: NodeJS.Signals) => reviews.child.kill(signal),
    end,
    async comeBack() {
      reviews = await startReviews(port, 'truth');
    },
    async ask(query: string): Promise<Page> {
      const began = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const body = await response.json();
      return { body, tookMs: performance.now() - began };
    },
    async [Symbol.asyncDispose]() {
      products.slow.release.resolve();
      await router.stop();
      await end();
      await products.stop();
    },
  };
}
export type ShopOfProcesses = Awaited<ReturnType<typeof startShopOfProcesses>>;
