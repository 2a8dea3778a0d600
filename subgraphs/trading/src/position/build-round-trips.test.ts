import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { buildRoundTrips, type RoundTripOptions } from './build-round-trips.ts';
import { type Ledger, ROUND_TRIP_CASES } from './cases/round-trip-cases.ts';
import { asText, writeExecutions } from './cases/written-executions.ts';
import type { EngineExecution } from './round-trip.ts';

const build = (executions: EngineExecution[], options: Partial<RoundTripOptions> = {}) =>
  buildRoundTrips(executions, {
    multiplier: new Decimal(1),
    timeZone: 'America/New_York',
    lotMethod: 'FIFO',
    ...options,
  });

describe('buildRoundTrips', () => {
  test.each(ROUND_TRIP_CASES)('$name', ({ given, trades, multiplier = '1', lotMethod = 'FIFO' }) => {
    const built = build(given(writeExecutions()), { multiplier: new Decimal(multiplier), lotMethod });
    expect(built).toHaveLength(trades.length);
    expect(asText(built)).toMatchObject(trades);
  });

  test('a partial close realises its P&L on its own day, in the zone of the account', () => {
    const { buy, sell } = writeExecutions();
    const executions = [
      buy('3', '10', { executedAt: '2026-03-07T04:59:59.999Z', fees: '0.3' }), // 23:59:59 on the 6th in New York
      sell('1', '12', { executedAt: '2026-03-07T05:00:00Z' }), // midnight, the 7th
      sell('1', '13', { executedAt: '2026-03-09T03:59:59Z' }), // 23:59:59 on the 8th: summer time began that day
      sell('1', '9', { executedAt: '2026-03-09T04:00:00Z' }), // the 9th
    ];
    expect(asText(build(executions))).toMatchObject([
      {
        openedDay: '2026-03-06',
        closedDay: '2026-03-09',
        closedAt: '2026-03-09T04:00:00Z',
        realisations: [
          { day: '2026-03-07', gross: '2', fees: '0.1', net: '1.9' },
          { day: '2026-03-08', gross: '3', fees: '0.1', net: '2.9' },
          { day: '2026-03-09', gross: '-1', fees: '0.1', net: '-1.1' },
        ],
        netPnl: '3.7', // 1.9+2.9−1.1
      },
    ]);
    expect(build(executions, { timeZone: 'Asia/Tokyo' })[0]?.openedDay).toBe('2026-03-07');
  });

  test('equal instants are ordered by sequence and then id, whatever their spelling', () => {
    const { buy, sell } = writeExecutions();
    // By id the sale would come first, by text the buy's longer spelling would come last.
    const second = sell('1', '11', { executedAt: '2026-03-02T15:00:00Z', sequence: 2 });
    const first = buy('1', '10', { executedAt: '2026-03-02T15:00:00.000Z', sequence: 1 });
    const later = sell('1', '12', { executedAt: '2026-03-02T15:00:00.0001Z', sequence: 0 });
    const lastById = buy('1', '5', { executedAt: '2026-03-02T16:00:00.0001+01:00', sequence: 0 });
    const trades = build([lastById, later, second, first]);
    expect(trades.map(({ side, fills }) => [side, ...fills.map((fill) => fill.executionId)])).toEqual([
      ['LONG', 'e2', 'e1'],
      ['SHORT', 'e3', 'e4'],
    ]);
  });

  test.each([
    ['a quantity of 0', ({ buy }: Ledger) => buy('0', '1')],
    ['a negative quantity', ({ buy }: Ledger) => buy('-1', '1')],
    ['a split into nothing', ({ split }: Ledger) => split('0', '1')],
  ])('%s is refused', (_, given) => {
    expect(() => build([given(writeExecutions())])).toThrow('must be greater than 0');
  });

  test('a hundred thousand lots are opened and closed one by one', () => {
    const { buy, sell } = writeExecutions();
    const lots = 100_000;
    const entries = Array.from({ length: lots }, () => buy('1', '10', { fees: '0.01' }));
    const exits = Array.from({ length: lots }, () => sell('1', '10.03', { fees: '0.01' }));
    const [trade] = build([...exits, ...entries]);
    expect(asText(trade)).toMatchObject({
      status: 'CLOSED',
      peakQuantity: '100000',
      grossPnl: '3000', // 100,000 × 0.03
      fees: '2000', // 200,000 × 0.01
    });
  });
});
