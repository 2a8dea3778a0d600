import type { GraphQLFormattedError } from 'graphql';
import type { Dispatcher } from 'undici';
import type { SubgraphResponse } from '../../../../kit/subgraph/subgraph.ts';
import { noGraphqlAnswer, parseAnswer } from '../../data-sources/parse-answer.ts';
import { readCapped } from '../../data-sources/read-answer.ts';
import { statusFailure } from '../../data-sources/resilience/call-failure.ts';

/** The media type by which a server says that a body is a GraphQL answer whatever the status is. */
const GRAPHQL_RESPONSE = 'application/graphql-response+json';

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number');
}

/**
 * An error as anybody's server may write it, in the form that ours have. What would steer the router's own answer
 * (`http`) or holds the insides of a program is left out.
 */
function readError(value: unknown): GraphQLFormattedError {
  const { message, path, extensions } = isObject(value) ? value : {};
  const { http, exception, stacktrace, ...told } = isObject(extensions) ? extensions : {};
  return {
    message: typeof message === 'string' ? message : 'no reason given',
    ...(isPath(path) ? { path } : {}),
    extensions: told,
  };
}

function isGraphqlResponse({ headers }: Dispatcher.ResponseData): boolean {
  const [type = ''] = [headers['content-type'] ?? ''].flat();
  return type.split(';')[0]?.trim().toLowerCase() === GRAPHQL_RESPONSE;
}

/**
 * Reads the answer of a subgraph that somebody else made. By GraphQL over HTTP, `application/graphql-response+json` is
 * an answer with any status; any other body only with 2xx, since it may come from a proxy in between. Cookies are not
 * taken. Rejects when it is too large or no GraphQL response.
 */
export async function readForeignAnswer(response: Dispatcher.ResponseData): Promise<SubgraphResponse> {
  const succeeded = response.statusCode >= 200 && response.statusCode < 300;
  if (!succeeded && !isGraphqlResponse(response)) {
    await response.body.dump();
    throw statusFailure(response.statusCode);
  }
  const answer = parseAnswer(await readCapped(response.body));
  if (!isObject(answer)) throw noGraphqlAnswer();
  const data = isObject(answer.data) ? answer.data : null;
  const errors = Array.isArray(answer.errors) ? answer.errors.map(readError) : [];
  if (data === null && errors.length === 0) throw noGraphqlAnswer();
  return { data, ...(errors.length > 0 ? { errors } : {}) };
}
