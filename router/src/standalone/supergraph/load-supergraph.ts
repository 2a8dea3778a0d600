import { type ServedSupergraph, type ServeOptions, serveSupergraph } from './served-supergraph.ts';
import { readSupergraphFile, reasonOf } from './supergraph-file.ts';

/** A supergraph that answers, or in one sentence why the file's does not. */
export type Loaded = { ok: true; served: ServedSupergraph } | { ok: false; problem: string };

/** Reads a supergraph file and makes what it holds ready to answer. */
export async function loadSupergraph(path: string, options: ServeOptions): Promise<Loaded> {
  const refused = (problem: string): Loaded => ({
    ok: false,
    problem: `${path} cannot be served: ${problem}.`,
  });
  const read = await readSupergraphFile(path);
  if (!read.ok) return refused(read.problem);
  try {
    return { ok: true, served: await serveSupergraph(read.file, options) };
  } catch (error) {
    return refused(reasonOf(error));
  }
}
