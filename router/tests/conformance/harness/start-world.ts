import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { pino } from 'pino';
import type { SubgraphRequest } from '../../../../kit/subgraph/subgraph.ts';
import { signViewerToken } from '../../../../kit/viewer/viewer-token.ts';
import type { DataSource } from '../../../src/data-sources/data-source.ts';
import { connect, type Transport } from '../../library/transports.ts';
import { buildSubgraph, LINK, SECRET } from './build-subgraph.ts';
import type { Engine, Running } from './engine.ts';
import type { World } from './world.ts';

const log = pino({ level: 'silent' });

/** Composes a world's subgraphs, and throws composition's words when they do not compose. */
export function composeWorld({ subgraphs }: World): string {
  const services = Object.entries(subgraphs).map(([name, { sdl }]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(`${LINK}\n${sdl}`),
  }));
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map(String).join('\n'));
  return composed.supergraphSdl;
}

function callName(subgraph: string, { variables = {} }: SubgraphRequest): string {
  const isReference = (item: unknown) => typeof Object(item).__typename === 'string';
  const representations = Object.values(variables)
    .filter((value) => Array.isArray(value))
    .flat()
    .filter(isReference);
  return representations.length > 0 ? `${subgraph} ${representations.length}` : subgraph;
}

/** The way to a subgraph that vouches for the viewer and notes each call. */
function watched(name: string, source: DataSource, calls: string[]): DataSource {
  return {
    ...source,
    execute(request, options) {
      calls.push(callName(name, request));
      return source.execute(
        { ...request, viewerToken: signViewerToken({ kind: 'anonymous' }, SECRET) },
        options,
      );
    },
  };
}

/** A world whose subgraphs and engine run. */
export type StartedWorld = Running & {
  /** Calls since it was last emptied. */
  calls: string[];
};

/** Starts a world's subgraphs and an engine in front of them. */
export async function startWorld(
  world: World,
  { engine, transport, supergraphSdl }: { engine: Engine; transport: Transport; supergraphSdl: string },
): Promise<StartedWorld> {
  const calls: string[] = [];
  const links = await Promise.all(
    Object.entries(world.subgraphs).map(async ([name, source]) => {
      const link = await connect(transport, buildSubgraph(name, source), log);
      return { name, link };
    }),
  );
  const running = await engine.start({
    supergraphSdl,
    subgraphs: Object.fromEntries(links.map(({ name, link }) => [name, watched(name, link.source, calls)])),
  });
  return {
    calls,
    execute: running.execute,
    async stop() {
      await running.stop();
      await Promise.all(links.map(({ link }) => link.source.stop()));
      await Promise.all(links.map(({ link }) => link.stop()));
    },
  };
}
