import type { FastifyRequest } from 'fastify';
import type { Refusal, RouterRequest } from '../../router-request.ts';
import { type DocumentParameters, readAskedDocument } from '../asked-document.ts';
import type { Documents, FoundDocument } from '../documents.ts';

/** Parameters of a GET. What is not well-formed is left to whoever reads the operation, and refuses it. */
function readSearch(search: URLSearchParams): DocumentParameters | null {
  const single = (name: string) => {
    const values = search.getAll(name);
    return values.length === 1 ? values[0] : undefined;
  };
  try {
    const extensions: unknown = JSON.parse(single('extensions') ?? 'null');
    return { query: single('query'), documentId: single('documentId'), extensions };
  } catch {
    return null;
  }
}

function withoutId(extensions: unknown): Record<string, unknown> {
  const { persistedQuery: _, ...others } = Object(extensions) as Record<string, unknown>;
  return others;
}

/** What follows sees the request as if it had come with the text. */
function replaceInSearch(request: FastifyRequest, url: URL, text: string, extensions: unknown): void {
  url.searchParams.delete('documentId');
  url.searchParams.set('query', text);
  if (url.searchParams.has('extensions'))
    url.searchParams.set('extensions', JSON.stringify(withoutId(extensions)));
  request.raw.url = `${url.pathname}${url.search}`;
}

function replaceInBody(request: FastifyRequest, body: DocumentParameters, text: string): void {
  const { documentId: _, ...others } = body;
  request.body = {
    ...others,
    query: text,
    ...(body.extensions ? { extensions: withoutId(body.extensions) } : {}),
  };
}

/**
 * Puts the text of the document into a request that names it by its id, before anything reads the operation, so that
 * it is parsed, checked, authorized and priced like any other. Gives what was found, or why it is refused.
 */
export async function findDocument(
  documents: Documents,
  request: FastifyRequest,
  { identity }: RouterRequest,
): Promise<FoundDocument | Refusal | null> {
  if (!identity) throw new Error('A request reached its document without having been identified.');
  const isPost = request.method === 'POST';
  const url = new URL(request.url, 'http://router/');
  const body: unknown = request.body;
  if (isPost && (typeof body !== 'object' || body === null || Array.isArray(body))) return null;
  const parameters = isPost ? (body as DocumentParameters) : readSearch(url.searchParams);
  if (!parameters) return null;
  const asked = readAskedDocument(parameters);
  if ('status' in asked) return asked;
  const found = await documents.find(asked, identity.viewer);
  if (!found || 'status' in found || asked.id === null) return found;
  if (isPost) replaceInBody(request, parameters, found.text);
  else replaceInSearch(request, url, found.text, parameters.extensions);
  return found;
}
