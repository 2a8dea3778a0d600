import { GraphQLError } from 'graphql';
import type { Query } from '../../../../kit/database/session.ts';
import type { PageRequest } from '../../../../kit/graphql/connection.ts';
import { IN_SELECTION, type Selection, selectionValues } from './selection.queries.ts';

/** Sums of one symbol; `net` is what it realised. */
export type SymbolRow = { symbol: string; trades: number; wins: number; losses: number; net: string };

/**
 * A page of symbols, the most profitable first, with one row too many to tell whether there is more. Without a range
 * of days the sums stand ready and the index gives the page; with one, the days of the range are added up.
 */
export function readSymbols(query: Query, selection: Selection, page: PageRequest): Promise<SymbolRow[]> {
  const everyDay = selection.from === null && selection.to === null;
  const [net, symbol] = page.cursor ?? [null, null];
  return query<SymbolRow>({
    name: everyDay ? 'symbols-of-all-days' : 'symbols-of-a-range',
    text: `
      select symbol, trades, wins, losses, net from (${everyDay ? TOTALS : RANGE}) as sums
      where $6::numeric is null or net < $6 or (net = $6 and symbol > $7)
      order by net desc, symbol limit $8`,
    values: [...selectionValues(selection), net, symbol, page.size + 1],
  });
}

/** Sort keys of a symbol's cursor. */
export function symbolKeys(row: SymbolRow): [string, string] {
  return [row.net, row.symbol];
}

/** A cursor comes from outside. Throws `BAD_USER_INPUT` for one that no symbol's keys can have given. */
export function checkSymbolCursor(cursor: PageRequest['cursor']): void {
  const [net, symbol] = cursor ?? ['0', ''];
  if (/^-?\d{1,200}(\.\d{1,200})?$/.test(net ?? '') && !symbol?.includes('\0')) return;
  throw new GraphQLError('The cursor is not one of this list. Pass one from the page before.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

// $4 and $5 are null here; naming them keeps one list of parameters for both.
const TOTALS = `select symbol, trades, wins, losses, net from symbol_total
  where workspace_id = $1 and account_id = $2 and currency = $3 and $4::date is null and $5::date is null`;

const RANGE = `select symbol, sum(trades)::integer as trades, sum(wins)::integer as wins, sum(losses)::integer as losses,
  sum(net) as net from symbol_day where ${IN_SELECTION} group by symbol`;
