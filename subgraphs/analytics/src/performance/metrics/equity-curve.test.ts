import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equityCurve } from './equity-curve.ts';

const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const realised = (day: string, net: string) => ({ day, net: new Decimal(net) });
const paid = (day: string, amount: string) => ({ day, amount: new Decimal(amount) });

describe('equityCurve', () => {
  test('each day adds what it realised, cash flows move equity but not the profit', () => {
    const curve = equityCurve(
      new Decimal('1000'),
      [realised('2026-03-04', '-20.5'), realised('2026-03-02', '100.25'), realised('2026-03-04', '0.5')],
      [paid('2026-03-03', '500'), paid('2026-03-04', '-100')],
    );
    expect(asText(curve)).toMatchObject({
      startingEquity: '1000',
      points: [
        { day: '2026-03-02', net: '100.25', cashFlow: '0', cumulativeNet: '100.25', equity: '1100.25' },
        { day: '2026-03-03', net: '0', cashFlow: '500', cumulativeNet: '100.25', equity: '1600.25' },
        // −20.5+0.5; 1600.25−100−20
        { day: '2026-03-04', net: '-20', cashFlow: '-100', cumulativeNet: '80.25', equity: '1480.25' },
      ],
      maxDrawdown: { amount: '20' },
    });
  });

  test('without days there is the starting equity and nothing else', () => {
    expect(asText(equityCurve(new Decimal('12.5'), []))).toEqual({
      startingEquity: '12.5',
      points: [],
      maxDrawdown: null,
    });
  });

  const days = fc.integer({ min: 1, max: 9 }).map((date) => `2026-03-0${date}`);
  // Sevenths to 20 places: what shares of fees look like.
  const amounts = fc
    .integer({ min: -7000, max: 7000 })
    .map((units) => new Decimal(units).div(7).toDecimalPlaces(20));
  const entries = fc.array(fc.tuple(days, amounts), { maxLength: 20 });
  const Wide = Decimal.clone({ precision: 80 });
  const sum = (list: readonly Decimal[]): Decimal => list.reduce((a, b) => a.plus(b), new Wide(0));

  test('Σ days = the last point, to the last digit, in whatever order and parts the days come', () => {
    fc.assert(
      fc.property(entries, entries, amounts, (nets, flows, start) => {
        const realisedDays = nets.map(([day, net]) => ({ day, net }));
        const cashFlows = flows.map(([day, amount]) => ({ day, amount }));
        const curve = equityCurve(start, realisedDays, cashFlows);
        const total = sum(nets.map(([, net]) => net));
        const end = total.plus(start).plus(sum(flows.map(([, amount]) => amount)));
        const last = curve.points.at(-1) ?? { cumulativeNet: new Wide(0), equity: start };
        expect(last.cumulativeNet.toFixed()).toBe(total.toFixed());
        expect(last.equity.toFixed()).toBe(end.toFixed());
        expect(sum(curve.points.map(({ net }) => net)).toFixed()).toBe(total.toFixed());
        expect(asText(equityCurve(start, realisedDays.toReversed(), cashFlows.toReversed()))).toEqual(
          asText(curve),
        );
      }),
    );
  });
});
