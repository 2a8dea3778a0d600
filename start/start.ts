import { setTimeout as wait } from 'node:timers/promises';
import { readEnv } from '../kit/env/read-env.ts';
import { createLog } from '../kit/log/create-log.ts';
import { endOnSignalOrCrash } from '../kit/server/process-end.ts';
import { dataPaths } from './data-folder/data-dir.ts';
import { envSchema } from './env.ts';
import { createUndo } from './lifetime/undo.ts';
import { startOneProcess } from './one-process.ts';
import { explainStartFailure } from './terminal/explain-start-failure.ts';

// `npm start`: everything in one process, from nothing to serving, until a signal or a failure.
const env = readEnv(envSchema);
const log = createLog({ name: 'tradesense', level: env.LOG_LEVEL });
const paths = dataPaths(env.DATA_DIR);
const undo = createUndo();

// Whoever read what it prints may have gone, as in `npm start | head`: that is no reason to stop serving.
process.stdout.on('error', () => undefined);

const started = startOneProcess({ env, log, paths, undo });
const end = endOnSignalOrCrash(async () => {
  undo.ask();
  await started.catch(() => undefined);
  await undo.all();
}, log);

/** Ctrl-C in a terminal reaches the programs that a start runs before it reaches us: this long for it to come in. */
const SIGNAL_LATENCY_MS = 50;

async function fail(error: unknown): Promise<void> {
  await wait(SIGNAL_LATENCY_MS);
  if (undo.asked.aborted) return;
  const place = { host: env.HOST, port: env.PORT, dataDir: paths.root };
  process.stderr.write(`${explainStartFailure(error, place)}\n`);
  end(1);
}

// PostgreSQL may end by itself at any time, which is a failure like one at the start.
started.then(async ({ brokenDown }) => {
  const reason = await brokenDown;
  if (reason) await fail(reason);
}, fail);
