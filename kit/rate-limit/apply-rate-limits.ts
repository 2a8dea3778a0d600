import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { type RateLimitOptions, rateLimitDirective } from 'graphql-rate-limit-directive';
import type { IRateLimiterOptions } from 'rate-limiter-flexible';
import type { Log } from '../log/create-log.ts';
import { allowedCalls, callKey, type LimitedCall, type LimitedCaller } from './caller/limited-call.ts';
import type { CallCounter } from './counting/call-counter.ts';
import { createLimiterClass, UNCOUNTED } from './counting/limiter-class.ts';
import { mostLimits, RATE_LIMIT, readLimit } from './read-limits.ts';
import { limitsUnavailable, rateLimited } from './refusals.ts';

/** Where a subgraph's limited calls are counted. */
export type RateLimits = {
  counter: CallCounter;
  /** How many times the schema's numbers are allowed, 1 by default: tests sign many people in from one address. */
  times?: number;
};

export type RateLimitingOptions = {
  /** None for a subgraph without limited fields. */
  rateLimits: RateLimits | undefined;
  /** Keys what is kept of callers; the same in every process. */
  secret: string;
  log: Log;
  /** Who sent the operation of this context. */
  askerOf: (context: object) => LimitedCaller;
};

/**
 * Holds every field with `@rateLimit` to its limits, before its resolver runs. A field's limits are asked in the order in
 * which they are written. Throws when the schema limits something and there is nowhere to count.
 */
export function applyRateLimits(schema: GraphQLSchema, options: RateLimitingOptions): GraphQLSchema {
  const most = mostLimits(schema);
  if (most === 0) return schema;
  if (!options.rateLimits) throw new Error('The schema has @rateLimit, and no counter of calls was given.');
  const { rateLimitDirectiveTransformer: wrap } = rateLimitDirective(
    directiveOptions(options, options.rateLimits),
  );
  let limited = schema;
  // Each turn wraps the one before, and the outermost is asked first.
  for (let nth = most - 1; nth >= 0; nth -= 1) limited = wrap(withNthLimit(limited, schema, nth));
  return limited;
}

/** The library sees the first directive of a field only, so it is shown one at a time. */
function withNthLimit(schema: GraphQLSchema, original: GraphQLSchema, nth: number): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, fieldName, typeName) => {
      const type = original.getType(typeName);
      const astNode = isObjectType(type) ? type.getFields()[fieldName]?.astNode : null;
      if (!astNode) return field;
      const limits = astNode.directives?.filter(({ name }) => name.value === RATE_LIMIT) ?? [];
      const others = astNode.directives?.filter(({ name }) => name.value !== RATE_LIMIT) ?? [];
      return { ...field, astNode: { ...astNode, directives: [...others, ...limits.slice(nth, nth + 1)] } };
    },
  });
}

function directiveOptions(
  { secret, log, askerOf }: RateLimitingOptions,
  { counter, times = 1 }: RateLimits,
): RateLimitOptions<object, IRateLimiterOptions> {
  return {
    name: RATE_LIMIT,
    limiterClass: createLimiterClass({ counter, log }),
    pointsCalculator: (directive, _source, _arguments, context) =>
      allowedCalls(readLimit(directive), askerOf(context), times) === 'all' ? 0 : 1,
    keyGenerator(directive, _source, arguments_, context, { fieldName: field }) {
      const limit = readLimit(directive);
      const asker = askerOf(context);
      const allowed = allowedCalls(limit, asker, times);
      const call: LimitedCall = {
        field,
        key: callKey(limit, { field, asker, arguments: arguments_, secret }),
        // Calls without a limit have no points and do not come here.
        allowed: allowed === 'all' ? Number.MAX_SAFE_INTEGER : allowed,
        windowSeconds: limit.duration,
        uncounted: limit.uncounted,
      };
      return JSON.stringify(call);
    },
    onLimit(response, directive, _source, _arguments, _context, { fieldName: field }) {
      if (response === UNCOUNTED) return limitsUnavailable();
      const { consumedPoints: allowed, msBeforeNext } = response;
      return rateLimited(readLimit(directive), { field, allowed, msBeforeNext });
    },
  };
}
