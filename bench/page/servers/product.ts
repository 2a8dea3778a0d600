import { createInProcessBus } from '../../../kit/events/in-process/in-process-bus.ts';
import { createLog } from '../../../kit/log/create-log.ts';
import { joinRouter } from '../../../start/join-router.ts';
import type { Secrets } from '../../../start/secrets.ts';
import {
  type DatabaseUrls,
  SUBGRAPH_NAMES,
  type SubgraphName,
  type Subgraphs,
  startSubgraphs,
} from '../../../start/subgraphs.ts';
import { createUndo } from '../../../start/undo.ts';
import { answerParent, processAnswers } from './answer-parent.ts';

export type ProductSettings = {
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  secrets: Pick<Secrets, 'viewerTokenSecret' | 'signingKeys'>;
};

// The product as `npm start` composes it: router and subgraphs in one process, logging warnings only.
const undo = createUndo();
let started: Subgraphs | null = null;

/** Starts everything on databases that are migrated already, and gives the origin. */
async function start({ databases, secrets }: ProductSettings): Promise<string> {
  const log = createLog({ name: 'product', level: 'warn' });
  const clock = () => new Date();
  const everybodyListens = Promise.withResolvers<void>();
  const bus = createInProcessBus({ log, opensWhen: everybodyListens.promise });
  undo.add(() => bus.close());
  const subgraphs = await startSubgraphs({ databases, secrets, bus, log, clock });
  started = subgraphs;
  undo.add(async () => {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
  });
  const { viewerTokenSecret } = secrets;
  const publicOrigin = 'http://localhost';
  const router = await joinRouter({ subgraphs, viewerTokenSecret, bus, log, clock, publicOrigin });
  undo.add(() => router.stop());
  everybodyListens.resolve();
  const { url } = await router.listen({ host: '127.0.0.1', port: 0 });
  return url;
}

/** Sends one request and gives the statements that it sent to each database. Nobody else may ask meanwhile. */
async function statementsOf(request: {
  url: string;
  init: RequestInit;
}): Promise<Record<SubgraphName, string[]>> {
  const subgraphs = started;
  if (!subgraphs) throw new Error('The product has not been started.');
  const recordings = SUBGRAPH_NAMES.map(
    (name) => [name, subgraphs[name].database.statements.record()] as const,
  );
  const response = await fetch(request.url, request.init);
  await response.arrayBuffer();
  return Object.fromEntries(
    recordings.map(([name, recording]) => {
      recording.stop();
      return [name, [...recording.texts]];
    }),
  ) as Record<SubgraphName, string[]>;
}

const answers = { ...processAnswers, start, statementsOf };
export type ProductAnswers = typeof answers;
answerParent(answers, () => undo.all());
