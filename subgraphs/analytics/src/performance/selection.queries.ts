import type { Query } from '../../../../kit/database/session.ts';
import { ALL_ACCOUNTS } from '../follow/sums/rebuild-day-sums.ts';

/** `PerformanceFilter` of the schema. Days are inclusive. */
export type PerformanceFilter = {
  accountId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  currency?: string | null | undefined;
};

/** Which sums a `Performance` reads, and how far analytics has followed the trades. */
export type Selection = {
  workspaceId: string;
  /** An account's id, or '*' for all. */
  accountId: string;
  from: string | null;
  to: string | null;
  /** Null when nothing was realised and none was asked for. */
  currency: string | null;
  currencies: string[];
  revision: number;
};

/** Finds the currencies of a filter in one statement; the currency with most closed trades comes first. */
export async function readSelection(
  query: Query,
  workspaceId: string,
  filter: PerformanceFilter,
): Promise<Selection> {
  const accountId = filter.accountId ?? ALL_ACCOUNTS;
  const from = filter.from ?? null;
  const to = filter.to ?? null;
  const [row] = await query<{ revision: number | null; currencies: string[] }>({
    name: 'performance-selection',
    text: `
      select (select applied from followed_revision where workspace_id = $1) as revision,
        array(
          select currency from (
            select currency, day, trades from closed_day where workspace_id = $1 and account_id = $2
            union all
            select currency, day, 0 from realised_day where workspace_id = $1 and account_id = $2
          ) as day
          where ($3::date is null or day >= $3) and ($4::date is null or day <= $4)
          group by currency order by sum(trades) desc, currency
        ) as currencies`,
    values: [workspaceId, accountId, from, to],
  });
  const currencies = row?.currencies ?? [];
  const currency = filter.currency ?? currencies[0] ?? null;
  return { workspaceId, accountId, from, to, currency, currencies, revision: row?.revision ?? 0 };
}

/** The condition that a day-sum table's row belongs to the selection, and the values of its parameters $1 to $5. */
export const IN_SELECTION = `workspace_id = $1 and account_id = $2 and currency = $3
  and ($4::date is null or day >= $4) and ($5::date is null or day <= $5)`;

/** Values for {@link IN_SELECTION}. */
export function selectionValues(selection: Selection): (string | null)[] {
  return [selection.workspaceId, selection.accountId, selection.currency, selection.from, selection.to];
}
