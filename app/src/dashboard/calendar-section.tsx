import { type CalendarFieldsFragment, type PerformanceFilter, useCalendarPageQuery } from '#client';
import { formatDay, formatMonth, shiftMonth, weeksOf } from '../format/day-format.ts';
import { counted } from '../format/names.ts';
import { formatMoney, formatMoneyShort, signOf } from '../format/number-format.ts';
import { Profit } from '../pieces/amount.tsx';
import { ErrorNotice } from '../pieces/notice.tsx';
import { Section } from '../pieces/page.tsx';
import { changeSearch, useLocation } from '../routing/location.tsx';

type Day = CalendarFieldsFragment['days'][number];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const TONES = { [-1]: 'loss', 0: 'even', 1: 'profit' } as const;

/** One month as a calendar. It begins with the month that the dashboard brought; any other is asked for by itself. */
export function CalendarSection({
  shown,
  currency,
  filter,
}: {
  shown: CalendarFieldsFragment;
  currency: string;
  filter: PerformanceFilter | null;
}) {
  const { search } = useLocation();
  const wanted = search.get('month') ?? shown.month;
  const other = useCalendarPageQuery({ month: wanted, filter }, { skip: wanted === shown.month });
  const calendar = wanted === shown.month ? shown : other.data?.me.performance?.calendar;
  const turn = (by: number) => changeSearch({ month: shiftMonth(wanted, by) });
  return (
    <Section
      title="Calendar"
      aside={
        <div className="actions">
          <button type="button" onClick={() => turn(-1)} aria-label="Previous month">
            ‹
          </button>
          <span aria-live="polite">{formatMonth(wanted)}</span>
          <button type="button" onClick={() => turn(1)} aria-label="Next month">
            ›
          </button>
        </div>
      }
    >
      {other.error && !calendar && <ErrorNotice error={other.error} onRetry={() => void other.refetch()} />}
      <Month month={wanted} days={calendar?.days ?? []} currency={currency} />
      {calendar && (
        <p>
          <Profit money={calendar.net} /> from {counted(calendar.trades, 'closed trade')}
        </p>
      )}
    </Section>
  );
}

function Month({ month, days, currency }: { month: string; days: readonly Day[]; currency: string }) {
  const byDay = new Map(days.map((day) => [day.day, day]));
  return (
    <table className="calendar">
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) =>
              day ? (
                <DayCell key={day} date={day} day={byDay.get(day)} currency={currency} />
              ) : (
                <td key={WEEKDAYS[at]} className="outside" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ date, day, currency }: { date: string; day: Day | undefined; currency: string }) {
  const number = <time dateTime={date}>{Number(date.slice(8))}</time>;
  if (!day) return <td>{number}</td>;
  const money = { amount: day.net, currency };
  return (
    <td
      className={TONES[signOf(day.net)]}
      title={`${formatDay(date)}: ${formatMoney(money, { signed: true })}`}
    >
      {number}
      <span className="in-full">
        <Profit money={money} />
      </span>
      <span className={`in-short ${TONES[signOf(day.net)]}`}>{formatMoneyShort(money)}</span>
      <span className="trades">{counted(day.trades, 'trade')}</span>
    </td>
  );
}
