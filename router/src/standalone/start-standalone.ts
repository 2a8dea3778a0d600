import { readEnv } from '../../../kit/env/read-env.ts';
import { createLog } from '../../../kit/log/create-log.ts';
import { describeListenFailure } from '../../../kit/server/listen-failure.ts';
import { startMetricsServer } from '../../../kit/server/metrics-server.ts';
import { endOnSignalOrCrash } from '../../../kit/server/process-end.ts';
import type { SpendingLimits } from '../budget/spending-limits.ts';
import { createKeyRing } from '../credentials/key-ring.ts';
import type { Stage } from '../router-request.ts';
import { createSettle } from '../stages/settle.ts';
import { limitsOf, openBudgets } from './caller-limits.ts';
import type { StandaloneOptions } from './command-line.ts';
import { fetchForeignJwks, readSigningKey } from './credentials/foreign-keys.ts';
import { createForeignTokens } from './credentials/foreign-token.ts';
import { createIdentifyForeign, identifyNobody } from './credentials/identify-foreign.ts';
import { openEnvSchema, type StandaloneEnv, standaloneEnvSchema } from './env.ts';
import { createStandaloneRouter } from './standalone-router.ts';
import { fileState, followFile } from './supergraph/follow-file.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';
import type { ServeOptions } from './supergraph/served-supergraph.ts';
import { createSupergraphSwitch, type SupergraphSwitch } from './supergraph/supergraph-switch.ts';

function createIdentify(env: StandaloneEnv, limits: SpendingLimits): Stage {
  const clock = () => new Date();
  const keys = createKeyRing({ jwks: fetchForeignJwks(env.JWKS_URL), readKey: readSigningKey, clock });
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = env;
  return createIdentifyForeign({
    checkToken: createForeignTokens({ keys, issuer, audience, clock }),
    limits,
  });
}

type Following = ServeOptions & { supergraph: SupergraphSwitch; state: string };

/** Lets a changed file take over; one that cannot be served changes nothing. */
function follow(path: string, { supergraph, state, ...serving }: Following): () => void {
  const { log } = serving;
  return followFile(path, state, async () => {
    const loaded = await loadSupergraph(path, serving);
    if (!loaded.ok) {
      log.error({ problem: loaded.problem }, 'changed supergraph not used, the one before serves on');
      return;
    }
    supergraph.exchange(loaded.served);
    log.info({ subgraphs: Object.keys(loaded.served.subgraphs) }, 'changed supergraph serves');
  });
}

/** The router for a supergraph file as a process of its own, until a signal or a failure. */
export async function startStandaloneRouter(options: StandaloneOptions): Promise<void> {
  const { supergraph: path, open, maximumCost, forwardHeaders } = options;
  const environment = open ? { open, ...readEnv(openEnvSchema) } : { open, ...readEnv(standaloneEnvSchema) };
  const { HOST: host, PORT, LOG_LEVEL } = environment;
  const port = options.port ?? PORT;
  const log = createLog({ name: 'router', level: LOG_LEVEL });
  const budgets = environment.open || options.pointsPerMinute === null ? null : openBudgets(environment, log);
  const settle = createSettle({ budgets, log });
  const serving = { log, open, limitCost: maximumCost !== null, budgets, settle };

  // Before it is read, so that no change is missed in between.
  const state = await fileState(path);
  const loaded = await loadSupergraph(path, serving);
  if (!loaded.ok) {
    process.stderr.write(`${loaded.problem}\n`);
    process.exitCode = 1;
    await budgets?.close();
    return;
  }
  const supergraph = createSupergraphSwitch(loaded.served, (error) =>
    log.error({ err: error }, 'the supergraph before could not be let go of'),
  );
  const router = await createStandaloneRouter({
    log,
    identify: environment.open ? identifyNobody : createIdentify(environment, limitsOf(options)),
    settle,
    supergraph,
    forwardHeaders,
    publicOrigin: environment.PUBLIC_ORIGIN,
    corsOrigins: environment.CORS_ORIGINS,
    trustedProxies: environment.TRUSTED_PROXIES,
    timeoutMs: environment.TIMEOUT_MS,
  });
  const unfollow = follow(path, { ...serving, supergraph, state });
  const metrics = await startMetricsServer(environment, log);
  const end = endOnSignalOrCrash(async () => {
    unfollow();
    await router.stop();
    await metrics.stop();
    await budgets?.close();
  }, log);

  try {
    const url = await router.server.listen({ host, port });
    log.info({ url, subgraphs: Object.keys(supergraph.subgraphs()) }, 'router listens');
    process.stdout.write(`${path} is served at ${url}/graphql\n`);
  } catch (error) {
    const place = { host, port, program: 'The router', portSetting: '--port' };
    process.stderr.write(`${describeListenFailure(error, place)}\n`);
    end(1);
  }
}
