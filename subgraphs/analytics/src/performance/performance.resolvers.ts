import { GraphQLError } from 'graphql';
import type { Resolvers } from '../generated/resolvers.ts';

const MONTH = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

export const performanceResolvers: Pick<Resolvers, 'Viewer' | 'Performance' | 'HoldingTime'> = {
  Viewer: {
    __resolveReference: (reference, { ownViewer }) => ownViewer(reference),
    performance(_, { filter }, { performance }) {
      if (filter?.from && filter.to && filter.from > filter.to)
        refuse(`filter.from: ${filter.from} lies after filter.to, ${filter.to}. Swap them.`);
      return performance.select(filter ?? {});
    },
  },
  Performance: {
    summary: (selection, _, { performance }) => performance.summary(selection),
    equityCurve: (selection, _, { performance }) => performance.equityCurve(selection),
    calendar(selection, { month }, { performance }) {
      if (month != null && !MONTH.test(month))
        refuse(`month: ${JSON.stringify(month)} is no month. Send one such as "2026-03".`);
      return performance.calendar(selection, month ?? null);
    },
    bySymbol: (selection, page, { performance }) => performance.bySymbol(selection, page),
  },
  HoldingTime: {
    median: ({ selection }, _, { performance }) => performance.medianHolding(selection),
  },
};
