import type { IncomingHttpHeaders } from 'node:http';

/** W3C trace context: it travels with every request, or a trace would end here. */
const ALWAYS = ['traceparent', 'tracestate'] as const;

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;

/** Headers of the client's own connection and body, which mean nothing or something wrong on the way to a subgraph. */
const OURS = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-request-id',
]);

/** Why a header cannot be passed on to subgraphs, or null when it can. The name is in lower case. */
export function refuseForwarding(name: string): string | null {
  if (!HEADER_NAME.test(name))
    return `--forward-header takes the name of a header, such as authorization, and "${name}" is none`;
  if (OURS.has(name)) return `--forward-header cannot pass "${name}" on, which the router sets itself`;
  return null;
}

/** Gives of a client's headers those that subgraphs get: the named ones and the trace context. */
export function createPassOn(names: readonly string[]) {
  const wanted = [...new Set([...ALWAYS, ...names])];
  return (headers: IncomingHttpHeaders): Record<string, string> =>
    Object.fromEntries(
      wanted.flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]];
      }),
    );
}
