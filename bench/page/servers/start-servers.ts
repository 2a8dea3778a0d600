import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../../start/embedded/embedded-postgres.ts';
import type { Undo } from '../../../start/lifetime/undo.ts';
import {
  type DatabaseUrls,
  migrateAll,
  SUBGRAPH_NAMES,
  type SubgraphName,
} from '../../../start/subgraphs.ts';
import { createSigningKey } from '../../../subgraphs/auth/src/token/signing-key.ts';
import { type ChildServer, startChild } from './child-server.ts';
import type { EndpointAnswers } from './endpoint.ts';
import type { ProductAnswers } from './product.ts';

/** PostgreSQL with both servers on it. */
export type Servers = {
  /** Folder of the PostgreSQL. */
  dataDir: string;
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  children: { product: ChildServer<ProductAnswers>; endpoint: ChildServer<EndpointAnswers> };
  origins: { product: string; endpoint: string };
};

/** Starts a PostgreSQL in a temporary folder and both servers as processes of their own. `undo` learns how to stop each. */
export async function startServers(undo: Undo, profileFolder: string | undefined): Promise<Servers> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tradesense-bench-'));
  undo.add(() => rm(dataDir, { recursive: true, force: true }));
  // Nothing is written while it is measured, so what a safe write costs does not matter here.
  const postgres = await startEmbeddedPostgres({ dataDir, databases: SUBGRAPH_NAMES, durable: false });
  undo.add(postgres.stop);
  const { databases } = postgres;
  await migrateAll(databases);
  const profiling = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  const product = startChild<ProductAnswers>(new URL('./product.ts', import.meta.url), profiling);
  undo.add(product.stop);
  const endpoint = startChild<EndpointAnswers>(new URL('./endpoint.ts', import.meta.url));
  undo.add(endpoint.stop);
  const secrets = {
    viewerTokenSecret: 'known to this measurement alone, 32+',
    signingKeys: [createSigningKey()],
    apiKeyPeppers: [{ version: 1, secret: 'known to this measurement alone, 32+' }],
  };
  const productOrigin = await product.ask('start', { databases, secrets });
  const jwks = await (await fetch(`${productOrigin}/.well-known/jwks.json`)).json();
  const endpointOrigin = await endpoint.ask('start', { databases, jwks });
  return {
    dataDir,
    databases,
    children: { product, endpoint },
    origins: { product: productOrigin, endpoint: endpointOrigin },
  };
}
