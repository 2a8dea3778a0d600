import type { Resolvers } from './generated/resolvers.ts';
import { performanceResolvers } from './performance/performance.resolvers.ts';

/** All resolvers of analytics. */
export const resolvers: Resolvers = { ...performanceResolvers };
