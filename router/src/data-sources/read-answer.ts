import type { Dispatcher } from 'undici';
import type { SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';

/** The largest answer that is read, in bytes; a page is some kilobytes. */
const MAXIMUM_BYTES = 20_000_000;

/** Reads a body as text. Rejects when it is larger than 20 MB. */
export async function readCapped(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    // Leaving the loop destroys the body, so the rest is not received.
    if (bytes > MAXIMUM_BYTES) throw new Error(`the answer is larger than ${MAXIMUM_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isAnswer(value: unknown): value is SubgraphResponse {
  if (typeof value !== 'object' || value === null) return false;
  return 'data' in value || ('errors' in value && Array.isArray(value.errors));
}

/** Reads a subgraph's answer with its cookies. Rejects when it is too large, not 200 or not a GraphQL response. */
export async function readAnswer(response: Dispatcher.ResponseData): Promise<SubgraphResponse> {
  if (response.statusCode !== 200) {
    await response.body.dump();
    throw new Error(`answered HTTP ${response.statusCode}`);
  }
  const answer: unknown = JSON.parse(await readCapped(response.body));
  if (!isAnswer(answer)) throw new Error('answered JSON that is no GraphQL response');
  const setCookies = [response.headers['set-cookie'] ?? []].flat();
  return { data: answer.data, ...(answer.errors ? { errors: answer.errors } : {}), setCookies };
}
