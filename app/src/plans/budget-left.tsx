import type { AccountPageQuery } from '#client';

type RateLimit = NonNullable<AccountPageQuery['rateLimit']>;
type Window = RateLimit['windows'][number];

const WORDS = { MINUTE: 'This minute', HOUR: 'This hour', DAY: 'Today' } as const satisfies Record<
  Window['window'],
  string
>;

/** What is left of the workspace's points, the app's own requests included. */
export function BudgetLeft({ rateLimit }: { rateLimit: RateLimit }) {
  if (rateLimit.windows.length === 0) return <p>Your plan does not limit requests.</p>;
  return (
    <dl className="facts">
      {rateLimit.windows.map(({ window, remaining, limit }) => (
        <div key={window}>
          <dt>{WORDS[window]}</dt>
          <dd>
            <meter aria-label={WORDS[window]} value={remaining} max={limit} /> {remaining.toLocaleString()} of{' '}
            {limit.toLocaleString()} points left
          </dd>
        </div>
      ))}
    </dl>
  );
}
