import type { GraphQLFormattedError } from 'graphql';
import type { Dispatcher } from 'undici';
import type { SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import { noGraphqlAnswer, parseAnswer } from './parse-answer.ts';
import { AnswerFailure, statusFailure } from './resilience/call-failure.ts';

/** The largest answer that is read, in bytes; a page is some kilobytes. */
const MAXIMUM_BYTES = 20_000_000;

/** Reads a body as text. Rejects when it is larger than 20 MB. */
export async function readCapped(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    // Leaving the loop destroys the body, so the rest is not received.
    if (bytes > MAXIMUM_BYTES)
      throw new AnswerFailure(`the answer is larger than ${MAXIMUM_BYTES} bytes`, { fault: 'call' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isError(value: unknown): value is GraphQLFormattedError {
  return isObject(value) && typeof value.message === 'string';
}

/** Data that is an object or null, errors that are a list of errors, and one of the two at least. */
function isAnswer(value: unknown): value is SubgraphResponse {
  if (!isObject(value)) return false;
  const { data, errors } = value;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isError))) return false;
  return data === undefined || data === null ? 'data' in value || errors !== undefined : isObject(data);
}

/** Reads a subgraph's answer with its cookies. Rejects when it is too large, not 200 or not a GraphQL response. */
export async function readAnswer(response: Dispatcher.ResponseData): Promise<SubgraphResponse> {
  if (response.statusCode !== 200) {
    await response.body.dump();
    throw statusFailure(response.statusCode);
  }
  const answer = parseAnswer(await readCapped(response.body));
  if (!isAnswer(answer)) throw noGraphqlAnswer();
  const setCookies = [response.headers['set-cookie'] ?? []].flat();
  return { data: answer.data, ...(answer.errors ? { errors: answer.errors } : {}), setCookies };
}
