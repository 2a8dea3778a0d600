import { readFile } from 'node:fs/promises';
import { GraphQLError, parse } from 'graphql';
import { readJoinGraphs } from './join-graphs.ts';

/** A supergraph with the address of each of its subgraphs. */
export type SupergraphFile = { sdl: string; urls: ReadonlyMap<string, URL> };

/** The supergraph, or in one sentence why the file cannot be served. */
export type FileResult = { ok: true; file: SupergraphFile } | { ok: false; problem: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
};

/** A supergraph can have many faults; whoever mends these sees the next. */
const TOLD_CAUSES = 3;

function causesOf(error: unknown): unknown[] {
  const { causes } = Object(error) as { causes?: unknown };
  return Array.isArray(causes) && causes.length > 0 ? causes.slice(0, TOLD_CAUSES) : [error];
}

function sentenceOf(error: unknown): string {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  const known = typeof code === 'string' ? REASONS[code] : undefined;
  const text = known ?? String(message ?? 'unknown reason');
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** In words for a person why a supergraph cannot be read or loaded; one line without a full stop. */
export function reasonOf(error: unknown): string {
  // What federation finds is gathered in one error, whose own message repeats the source.
  return causesOf(error).map(sentenceOf).join('; ');
}

function problemOfUrl(name: string, url: string): string | null {
  if (url === '')
    return `its subgraph "${name}" has no URL. Compose it anew with the address at which "${name}" answers`;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    return `its subgraph "${name}" has no usable URL: one starts with http:// or https://`;
  // Not shown: what stands there is a secret.
  if (parsed.username || parsed.password)
    return `the URL of its subgraph "${name}" holds credentials. Take them out; --forward-header passes the client's on`;
  return null;
}

/** Checks the text of a supergraph as far as the router's own part reads it, and finds its subgraphs' addresses. */
export function readSupergraph(sdl: string): FileResult {
  try {
    const graphs = readJoinGraphs(parse(sdl, { noLocation: true }));
    if (graphs === null || graphs.length === 0)
      return { ok: false, problem: 'it is no composed supergraph, since it names no subgraphs' };
    const problem = graphs.map(({ name, url }) => problemOfUrl(name, url)).find((each) => each !== null);
    if (problem) return { ok: false, problem };
    return { ok: true, file: { sdl, urls: new Map(graphs.map(({ name, url }) => [name, new URL(url)])) } };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { ok: false, problem: `it is no GraphQL: ${reasonOf(error)}` };
  }
}

/** Reads a supergraph file. */
export async function readSupergraphFile(path: string): Promise<FileResult> {
  try {
    return readSupergraph(await readFile(path, 'utf8'));
  } catch (error) {
    return { ok: false, problem: reasonOf(error) };
  }
}
