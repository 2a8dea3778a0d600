/** Which trades to invent. `number` tells accounts apart, so that their ids never meet. */
export type Invention = { number: number; trades: number; days: number };

/** Different stocks that are traded. */
const SYMBOLS = 40;

/** A whole number from 0 to `below` − 1 that looks like chance and is the same in every run and every database. */
const chance = (salt: number, below: number) => `((hashint4(i + ${salt}) & 2147483647) % ${below})`;

/**
 * SQL of a query `invented`: round trips in stocks, as even as possible over the days (Mondays to Fridays from 5 January
 * 2026) and the symbols. Trading and analytics are filled from this same text, so that they agree to the last cent.
 */
export function inventedTrades({ number, trades, days }: Invention): string {
  const perDay = Math.ceil(trades / days);
  return `drawn as (
      select i, 'trd_' || lpad('${number}' || lpad(i::text, 8, '0'), 26, '0') as id,
        'SYM' || chr(65 + (i + i / ${days}) % ${SYMBOLS} / 10) || chr(65 + (i + i / ${days}) % ${SYMBOLS} % 10) as symbol,
        date '2026-01-05' + (i % ${days}) / 5 * 7 + i % ${days} % 5 as day,
        case when ${chance(1_000_000, 3)} = 0 then 'SHORT' else 'LONG' end as side,
        (1 + ${chance(2_000_000, 200)})::numeric as quantity,
        (2000 + ${chance(3_000_000, 40_000)})::numeric / 100 as entry,
        (${chance(4_000_000, 401)} - 190)::numeric / 100 as points,
        1 + ${chance(5_000_000, 3_600)} as held,
        make_interval(secs => 52200 + (i / ${days}) * 20000.0 / ${perDay}) as time_of_day
      from generate_series(0, ${trades - 1}) as i
    ),
    priced as (
      select *, day + time_of_day as opened, points * quantity as gross, 1 + quantity * 0.01 as costs,
        case side when 'LONG' then entry + points else entry - points end as exit
      from drawn
    ),
    invented as (
      select id, symbol, day, side, quantity, trim_scale(entry) as entry, trim_scale(exit) as exit, held as holding_seconds,
        opened at time zone 'UTC' as opened_at, (opened + make_interval(secs => held)) at time zone 'UTC' as closed_at,
        trim_scale(gross) as gross, trim_scale(costs) as fees, trim_scale(gross - costs) as net,
        -- The stop lies one dollar away; a third of the trades have one.
        case when i % 3 = 0 then trim_scale(case side when 'LONG' then entry - 1 else entry + 1 end) end as initial_stop,
        case when i % 3 = 0 then trim_scale(round((gross - costs) / quantity, 18)) end as r_multiple,
        case when i % 5 = 0 then array['breakout', 'morning'] else array[]::text[] end as tags
      from priced
    )`;
}
