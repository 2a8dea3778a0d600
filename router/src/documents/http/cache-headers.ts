import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouterRequest } from '../../router-request.ts';
import { sharedSeconds } from '../freshness.ts';

/** Headers of a request by which its answer differs, whether or not they did so this time. */
const VARY = [
  'Accept',
  'Accept-Encoding',
  'Authorization',
  'Cookie',
  'X-API-Key',
  'X-Cost-Debug',
  'X-Cost-Only',
  'Origin',
];

function addVary(reply: FastifyReply): void {
  const present = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const known = new Set(present.map((name) => name.toLowerCase()));
  const added = VARY.filter((name) => !known.has(name.toLowerCase()));
  reply.header('vary', [...present, ...added].join(', '));
}

/** Whether `If-None-Match` names the tag; it compares weakly (RFC 9110, 13.1.2). */
function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((given) => {
    const name = given.trim();
    return name === '*' || name.replace(/^W\//, '') === `"${tag}"`;
  });
}

/**
 * Says how long an answer may be kept: not at all, unless it is one to a GET that succeeded as a whole. That one may be
 * kept by whoever asked for it, and used again after asking whether it is still true; where it is the same for everybody,
 * by any cache for as long as the schema says. Gives whether it is, in which case
 * there is nothing to send but that; it was worked out all the same, and has cost what it costs.
 */
export function isStillTrue(request: FastifyRequest, reply: FastifyReply, routed: RouterRequest): boolean {
  addVary(reply);
  const { dataTag, setCookies } = routed;
  if (dataTag === null || setCookies.length > 0 || reply.statusCode !== 200) {
    reply.header('cache-control', 'no-store');
    return false;
  }
  const seconds = sharedSeconds(routed);
  const control = seconds > 0 ? `public, max-age=${seconds}` : 'private, no-cache';
  // Weak, because what an answer says of its cost is not in it.
  reply.header('etag', `W/"${dataTag}"`).header('cache-control', control);
  return matches(request.headers['if-none-match'], dataTag);
}
