import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Parts without an id of their own: pages that read different fields of one share what they know. */
const MERGED = { keyFields: false, merge: true } as const;

/**
 * How answers are kept. `Viewer` and everything else with an id is one thing wherever it is read; pages of a
 * connection with the same filter and order form one list.
 */
export const cachePolicies: TypePolicies = {
  Viewer: {
    keyFields: ['id'],
    fields: {
      trades: relayStylePagination(['filter', 'sort']),
      executions: relayStylePagination(['filter', 'sort']),
      imports: relayStylePagination(),
      accounts: relayStylePagination(),
      apiKeyChanges: relayStylePagination(['keyId']),
    },
  },
  Trade: { fields: { fills: relayStylePagination() } },
  Import: { fields: { issues: relayStylePagination(['kind']) } },
  Performance: { ...MERGED, fields: { bySymbol: relayStylePagination() } },
  PerformanceSummary: MERGED,
  EquityCurve: MERGED,
  CalendarMonth: MERGED,
  HoldingTime: MERGED,
  Instrument: MERGED,
  ImportCounts: MERGED,
  PlanLimits: MERGED,
};
