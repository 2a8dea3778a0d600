import { mkdirSync } from 'node:fs';
import { readEnv } from '../kit/env/read-env.ts';
import { createInProcessBus } from '../kit/events/in-process/in-process-bus.ts';
import { createRedisStreamsBus } from '../kit/events/redis/redis-streams-bus.ts';
import { createLog } from '../kit/log/create-log.ts';
import { stopOnSignal } from '../kit/server/stop-on-signal.ts';
import { announceReady, announceStart } from './announce.ts';
import { buildApp } from './build-app.ts';
import { DATA_DIR, DATABASE_DIR } from './data-dir.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { envSchema } from './env.ts';
import { explainStartFailure } from './explain-start-failure.ts';
import { joinRouter } from './join-router.ts';
import { loadSecrets } from './secrets.ts';
import { migrateAll, SUBGRAPH_NAMES, startSubgraphs } from './subgraphs.ts';
import { createUndo } from './undo.ts';

// `npm start`: everything in one process, from nothing to serving.
const env = readEnv(envSchema);
const log = createLog({ name: 'tradesense', level: env.LOG_LEVEL });
const clock = () => new Date();
const undo = createUndo();

async function start(): Promise<{ brokenDown: Promise<unknown> }> {
  announceStart();
  mkdirSync(DATA_DIR, { recursive: true });
  const { demoPassword, ...secrets } = await loadSecrets(DATA_DIR);
  const postgres = await startEmbeddedPostgres({ dataDir: DATABASE_DIR, databases: SUBGRAPH_NAMES });
  undo.add(postgres.stop);
  await Promise.all([migrateAll(postgres.databases), buildApp()]);

  const everybodyListens = Promise.withResolvers<void>();
  const bus = env.REDIS_URL
    ? createRedisStreamsBus({ url: env.REDIS_URL, log })
    : createInProcessBus({ log, opensWhen: everybodyListens.promise });
  undo.add(() => bus.close());
  const subgraphs = await startSubgraphs({ databases: postgres.databases, secrets, bus, log, clock });
  undo.add(async () => {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
  });
  const { viewerTokenSecret } = secrets;
  const publicOrigin = env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`;
  const router = await joinRouter({ subgraphs, viewerTokenSecret, bus, log, clock, publicOrigin });
  undo.add(() => router.stop());
  everybodyListens.resolve();
  const { url } = await router.listen({ host: env.HOST, port: env.PORT });
  const demo = env.SEED_DEMO ? await seedDemo(url, demoPassword) : null;
  announceReady({ origin: publicOrigin, demo, password: demoPassword });
  return { brokenDown: postgres.ended };
}

async function fail(error: unknown): Promise<void> {
  if (undo.asked) return;
  process.stderr.write(`${explainStartFailure(error, env)}\n`);
  await undo.all().catch((failure: unknown) => log.error({ err: failure }, 'stopping failed'));
  process.exit(1);
}

const started = start();
stopOnSignal(async () => {
  undo.ask();
  await started.catch(() => undefined);
  await undo.all();
}, log);
// Serving goes on until a signal, or until PostgreSQL ends by itself, which is a failure like one at the start.
started.then(async ({ brokenDown }) => {
  const reason = await brokenDown;
  if (reason) await fail(reason);
}, fail);
