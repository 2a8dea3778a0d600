import { type BudgetState, WINDOW_SECONDS } from './budget.ts';
import { tightestWindow, toldWindows } from './standing.ts';

/** Names of the headers that tell how the budget stands, for browsers to read. */
export const BUDGET_HEADERS = [
  'ratelimit',
  'ratelimit-policy',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-ratelimit-window',
];

const seconds = (milliseconds: number) => Math.ceil(milliseconds / 1_000);

/**
 * How the budget stands, as headers: `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers-11 for
 * all windows, `X-RateLimit-…` for the tightest. Points and seconds; none where nothing is limited.
 */
export function budgetHeaders(states: readonly BudgetState[]): Record<string, string> {
  const tightest = tightestWindow(states);
  if (!tightest) return {};
  const windows = toldWindows(states);
  return {
    'ratelimit-policy': windows
      .map(({ window, limit }) => `"${window}";q=${limit};w=${WINDOW_SECONDS[window]}`)
      .join(', '),
    ratelimit: windows
      .map(({ window, remaining, resetMs }) => `"${window}";r=${remaining};t=${seconds(resetMs)}`)
      .join(', '),
    'x-ratelimit-limit': String(tightest.limit),
    'x-ratelimit-remaining': String(tightest.remaining),
    'x-ratelimit-reset': String(seconds(tightest.resetMs)),
    'x-ratelimit-window': String(WINDOW_SECONDS[tightest.window]),
  };
}
