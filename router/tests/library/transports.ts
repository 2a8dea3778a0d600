import type { Log } from '../../../kit/log/create-log.ts';
import { serveSubgraph } from '../../../kit/subgraph/serve-subgraph.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import type { DataSource } from '../../src/data-sources/data-source.ts';
import { inProcess } from '../../src/data-sources/in-process.ts';
import { overHttp } from '../../src/data-sources/over-http.ts';

/** Both ways to a subgraph; every test of what a client sees runs over each. */
export const TRANSPORTS = ['in process', 'over HTTP'] as const;
export type Transport = (typeof TRANSPORTS)[number];

const PUBLIC_PATHS: Readonly<Record<string, string[]>> = {
  auth: ['/.well-known/jwks.json'],
  shelves: ['/uploads'],
};

/** A way to a subgraph that can be cut. */
export type Link = {
  source: DataSource;
  /** Where the subgraph's server listens; null in process. */
  url: string | null;
  cut(): Promise<void>;
  stop(): Promise<void>;
};

function linkInProcess(subgraph: Subgraph): Link {
  let isCut = false;
  const source = inProcess({
    ...subgraph,
    checks: {
      link: async () => {
        if (isCut) throw new Error('cut');
      },
    },
    async execute(request) {
      if (isCut) throw new Error('cut');
      return subgraph.execute(request);
    },
  });
  return {
    source,
    url: null,
    async cut() {
      isCut = true;
    },
    stop: () => subgraph.stop(),
  };
}

async function linkOverHttp(subgraph: Subgraph, log: Log): Promise<Link> {
  const served = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0, log });
  const source = overHttp({ url: served.url, publicPaths: PUBLIC_PATHS[subgraph.name] ?? [] });
  return { source, url: served.url, cut: served.stop, stop: served.stop };
}

/** Connects a subgraph by a transport. */
export async function connect(transport: Transport, subgraph: Subgraph, log: Log): Promise<Link> {
  return transport === 'in process' ? linkInProcess(subgraph) : linkOverHttp(subgraph, log);
}
