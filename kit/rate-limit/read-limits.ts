import { getDirective } from '@graphql-tools/utils';
import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType, isUnionType } from 'graphql';
import { z } from 'zod';

/** The directive's name in the schema of every subgraph. */
export const RATE_LIMIT = 'rateLimit';

const limitSchema = z
  .object({
    counts: z.string(),
    by: z.enum(['CLIENT_ADDRESS', 'WORKSPACE']),
    arguments: z.array(z.string()).nullish(),
    limit: z.number().int().positive().nullish(),
    planLimit: z.enum(['EXPORTS_PER_DAY']).nullish(),
    duration: z.number().int().positive(),
    uncounted: z.enum(['REFUSED', 'ALLOWED']),
  })
  .refine(({ limit, planLimit }) => (limit == null) !== (planLimit == null), {
    error: 'either the schema says the limit or the plan',
  });

/** One `@rateLimit` of a field, as the schema writes it. */
export type FieldLimit = z.infer<typeof limitSchema>;

/** Reads the arguments of one `@rateLimit`. Throws for those that make no sense. */
export function readLimit(directive: unknown): FieldLimit {
  return limitSchema.parse(directive);
}

/**
 * How many limits the field with the most has; 0 where nothing is limited. Throws when a limit is not well-formed or the
 * field's union has no room for what the limit answers.
 */
export function mostLimits(schema: GraphQLSchema): number {
  const counts = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => {
        const limits = (getDirective(schema, field, RATE_LIMIT) ?? []).map(readLimit);
        for (const limit of limits) assertAnswerable(`${type.name}.${field.name}`, field, limit);
        return limits.length;
      }),
    );
  return Math.max(0, ...counts);
}

function assertAnswerable(name: string, field: GraphQLField<unknown, unknown>, limit: FieldLimit): void {
  const result = getNamedType(field.type);
  const members = isUnionType(result) ? result.getTypes().map((type) => type.name) : [];
  const needed = ['RateLimited', ...(limit.uncounted === 'REFUSED' ? ['LimitsUnavailable'] : [])];
  const missing = needed.filter((type) => !members.includes(type));
  if (missing.length > 0)
    throw new Error(`${name} has a @rateLimit: add ${missing.join(' and ')} to ${result.name}.`);
}
