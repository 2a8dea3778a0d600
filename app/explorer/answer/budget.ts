/** How one window of the budget stands, in points. */
export type BudgetWindow = {
  window: string;
  limit: number;
  remaining: number;
  /** When it is whole again if nothing more is asked, in milliseconds since 1970. */
  wholeAt: number;
};

/** The items of a list of the RateLimit headers, by name: `"minute";r=7;t=31` is minute → { r: 7, t: 31 }. */
function readItems(header: string | null): Map<string, Record<string, number>> {
  const items = [...(header ?? '').matchAll(/"([^"]+)"((?:;[a-z]+=\d+)+)/g)];
  return new Map(
    items.map(([, name = '', parameters = '']) => {
      const pairs = [...parameters.matchAll(/;([a-z]+)=(\d+)/g)];
      return [name, Object.fromEntries(pairs.map(([, key = '', value]) => [key, Number(value)]))];
    }),
  );
}

/** Reads `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11). Empty where nothing is limited. */
export function readBudget(headers: Headers, now: number): BudgetWindow[] {
  const policies = readItems(headers.get('ratelimit-policy'));
  const states = readItems(headers.get('ratelimit'));
  return [...states].flatMap(([window, { r, t = 0 }]) => {
    const limit = policies.get(window)?.q;
    if (r === undefined || limit === undefined) return [];
    return [{ window, limit, remaining: r, wholeAt: now + t * 1_000 }];
  });
}
