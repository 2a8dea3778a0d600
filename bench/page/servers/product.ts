import type { InjectOptions } from 'fastify';
import { createInProcessBus } from '../../../kit/events/in-process/in-process-bus.ts';
import { createLog } from '../../../kit/log/create-log.ts';
import { createCallCounter } from '../../../kit/rate-limit/counting/call-counter.ts';
import { createMemoryBudgetStore } from '../../../router/src/budget/memory/memory-store.ts';
import type { Router } from '../../../router/src/router.ts';
import type { Secrets } from '../../../start/data-folder/secrets.ts';
import { joinRouter } from '../../../start/join-router.ts';
import { createUndo } from '../../../start/lifetime/undo.ts';
import {
  type DatabaseUrls,
  SUBGRAPH_NAMES,
  type SubgraphName,
  type Subgraphs,
  startSubgraphs,
} from '../../../start/subgraphs.ts';
import { answerParent, processAnswers } from './answer-parent.ts';

export type ProductSettings = {
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  secrets: Pick<Secrets, 'viewerTokenSecret' | 'signingKeys' | 'apiKeyPeppers'>;
};

// The product as `npm start` composes it: router and subgraphs in one process, logging warnings only.
const undo = createUndo();
let running: { subgraphs: Subgraphs; router: Router } | null = null;

/** Starts everything on databases that are migrated already, and gives the origin. */
async function start({ databases, secrets }: ProductSettings): Promise<string> {
  const log = createLog({ name: 'product', level: 'warn' });
  const clock = () => new Date();
  const everybodyListens = Promise.withResolvers<void>();
  const bus = createInProcessBus({ log, opensWhen: everybodyListens.promise });
  undo.add(() => bus.close());
  const rateLimits = { counter: createCallCounter({ redisUrl: null, log }) };
  const subgraphs = await startSubgraphs({ databases, secrets, bus, rateLimits, log, clock });
  undo.add(async () => {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
  });
  const { viewerTokenSecret } = secrets;
  const publicOrigin = 'http://localhost';
  const budgets = createMemoryBudgetStore({ clock });
  const router = await joinRouter({ subgraphs, viewerTokenSecret, bus, budgets, log, clock, publicOrigin });
  undo.add(() => router.stop());
  everybodyListens.resolve();
  running = { subgraphs, router };
  const { url } = await router.listen({ host: '127.0.0.1', port: 0 });
  return url;
}

/**
 * Passes one request to the server from inside, without a socket, and gives the statements that it, and nothing else,
 * sent to each database.
 */
async function statementsOf(request: InjectOptions): Promise<Record<SubgraphName, readonly string[]>> {
  if (!running) throw new Error('The product has not been started.');
  const { subgraphs, router } = running;
  const texts: [SubgraphName, readonly string[]][] = [];
  const passOn = SUBGRAPH_NAMES.reduce<() => Promise<unknown>>(
    (inner, name) => async () => {
      const captured = await subgraphs[name].database.statements.capture(inner);
      texts.push([name, captured.texts]);
    },
    // Awaited inside, because Fastify passes the request on only when it is awaited.
    async () => {
      await router.server.inject(request);
    },
  );
  await passOn();
  return Object.fromEntries(texts) as Record<SubgraphName, readonly string[]>;
}

const answers = { ...processAnswers, start, statementsOf };
export type ProductAnswers = typeof answers;
answerParent(answers, () => undo.all());
