import type { RoundTripOptions } from '../build-round-trips.ts';
import type { EngineExecution } from '../round-trip.ts';
import type { writeExecutions } from './written-executions.ts';

export type Ledger = ReturnType<typeof writeExecutions>;
/** A named story of executions and the trades that it must become (multiplier 1, FIFO unless said). */
type Case = {
  name: string;
  given: (ledger: Ledger) => EngineExecution[];
  multiplier?: string;
  lotMethod?: RoundTripOptions['lotMethod'];
  /** What each trade must at least say, in order. */
  trades: object[];
};

export const ROUND_TRIP_CASES: readonly Case[] = [
  {
    name: 'a long from flat to flat',
    given: ({ buy, sell }) => [buy('10', '100', { fees: '1' }), sell('10', '103.5', { fees: '1.25' })],
    trades: [
      {
        side: 'LONG',
        status: 'CLOSED',
        quantity: '10',
        openQuantity: '0',
        averageEntryPrice: '100',
        averageExitPrice: '103.5',
        grossPnl: '35', // 10×(103.5−100)
        fees: '2.25', // 1+1.25
        netPnl: '32.75',
      },
    ],
  },
  {
    name: 'a short earns when the price falls',
    given: ({ buy, sell }) => [sell('10', '100'), buy('10', '96.8')],
    trades: [{ side: 'SHORT', status: 'CLOSED', grossPnl: '32' }], // 10×(100−96.8)
  },
  {
    name: 'an option contract counts a hundred times',
    multiplier: '100',
    given: ({ buy, sell }) => [buy('2', '1.35', { fees: '1.30' }), sell('2', '2.10', { fees: '1.31' })],
    trades: [{ grossPnl: '150', fees: '2.61', netPnl: '147.39' }], // 2×(2.10−1.35)×100
  },
  {
    name: 'scaling in and out stays one trade, and closes the oldest lot first',
    given: ({ buy, sell }) => [
      buy('10', '100'),
      buy('10', '120'),
      sell('15', '130'),
      buy('5', '110'),
      sell('10', '90'),
    ],
    trades: [
      {
        status: 'CLOSED',
        quantity: '25', // 10+10+5
        peakQuantity: '20', // before the first sale
        averageEntryPrice: '110', // (1000+1200+550)/25
        averageExitPrice: '114', // (1950+900)/25
        grossPnl: '100', // 2850−2750
      },
    ],
  },
  {
    name: 'FIFO: a partial sale realises the oldest lot, the rest stays open',
    given: ({ buy, sell }) => [buy('10', '100'), buy('10', '120'), sell('15', '130')],
    trades: [{ status: 'OPEN', closedAt: null, closedDay: null, openQuantity: '5', grossPnl: '350' }], // 10×30 + 5×10
  },
  {
    name: 'LIFO: a partial sale realises the newest lot',
    lotMethod: 'LIFO',
    given: ({ buy, sell }) => [buy('10', '100'), buy('10', '120'), sell('15', '130')],
    trades: [{ grossPnl: '250' }], // 10×10 + 5×30
  },
  {
    name: 'AVERAGE: a partial sale realises the mean cost',
    lotMethod: 'AVERAGE',
    given: ({ buy, sell }) => [buy('10', '100'), buy('10', '120'), sell('15', '130')],
    trades: [{ grossPnl: '300' }], // 15×(130−110)
  },
  {
    name: 'AVERAGE: thirds of a cost are rounded, the last sale takes the exact rest',
    lotMethod: 'AVERAGE',
    given: ({ buy, sell }) => [buy('1', '10'), buy('2', '10.5'), sell('1', '11'), sell('2', '11')],
    trades: [
      {
        averageEntryPrice: '10.33333333333333333333333333333333', // 31/3
        grossPnl: '2', // 33−31
      },
    ],
  },
  {
    name: 'entry fees follow the closed share, the exit pays its own',
    given: ({ buy, sell }) => [buy('4', '10', { fees: '1.00' }), sell('1', '11', { fees: '0.30' })],
    trades: [
      {
        status: 'OPEN',
        grossPnl: '1',
        fees: '0.55', // 1.00×1/4 + 0.30
        netPnl: '0.45',
        openFees: '0.75', // 1.00×3/4
      },
    ],
  },
  {
    name: 'a dollar of entry fees over three sales is a dollar',
    given: ({ buy, sell }) => [
      buy('3', '10', { fees: '1' }),
      sell('1', '10'),
      sell('1', '10'),
      sell('1', '10'),
    ],
    trades: [{ status: 'CLOSED', fees: '1', netPnl: '-1', openFees: '0' }],
  },
  {
    name: 'a rebate is a negative fee',
    given: ({ buy, sell }) => [buy('1', '10', { fees: '-0.2' }), sell('1', '10', { fees: '0.05' })],
    trades: [{ fees: '-0.15', netPnl: '0.15' }],
  },
  {
    name: 'a flip closes one trade and opens the next, its fees split by quantity',
    given: ({ buy, sell }) => [buy('10', '100'), sell('30', '110', { fees: '1' }), buy('20', '104')],
    trades: [
      {
        side: 'LONG',
        grossPnl: '100', // 10×(110−100)
        fees: '0.33333333333333333333', // 1×10/30
        fills: [
          { executionId: 'e1', role: 'ENTRY', quantity: '10', fees: '0' },
          { executionId: 'e2', role: 'EXIT', quantity: '10', fees: '0.33333333333333333333' },
        ],
      },
      {
        side: 'SHORT',
        grossPnl: '120', // 20×(110−104)
        fees: '0.66666666666666666667', // 1 − 0.33333333333333333333
        fills: [
          { executionId: 'e2', role: 'ENTRY', quantity: '20', fees: '0.66666666666666666667' },
          { executionId: 'e3', role: 'EXIT', quantity: '20', fees: '0' },
        ],
      },
    ],
  },
  {
    name: 'a long option that expires worthless loses its premium',
    multiplier: '100',
    given: ({ buy, sell }) => [
      buy('3', '0.45', { fees: '1.95' }),
      sell('3', '0', { event: 'EXPIRY', executedAt: '2026-03-20T20:00:00Z' }),
    ],
    trades: [{ status: 'CLOSED', grossPnl: '-135', netPnl: '-136.95', closedDay: '2026-03-20' }], // 3×(0−0.45)×100
  },
  {
    name: 'a short option assigned keeps its premium: the contract closes at 0',
    multiplier: '100',
    given: ({ buy, sell }) => [sell('1', '2.5'), buy('1', '0', { event: 'ASSIGNMENT' })],
    trades: [{ side: 'SHORT', status: 'CLOSED', grossPnl: '250' }],
  },
  {
    name: 'the stock that an assignment delivers opens at the strike',
    given: ({ buy, sell }) => [buy('100', '50', { event: 'ASSIGNMENT' }), sell('100', '51')],
    trades: [{ side: 'LONG', grossPnl: '100' }],
  },
  {
    name: 'an opening position counts at its cost basis',
    given: ({ buy, sell }) => [buy('7', '20.5', { event: 'OPENING_POSITION' }), sell('7', '21')],
    trades: [{ grossPnl: '3.5' }], // 7×0.5
  },
  {
    name: 'a negative price is a price',
    multiplier: '1000',
    given: ({ buy, sell }) => [buy('1', '-37.63'), sell('1', '-10')],
    trades: [{ grossPnl: '27630' }], // (−10 + 37.63)×1000
  },
  {
    name: 'a 3-for-1 split: ten at 300 become thirty at 100',
    given: ({ buy, sell, split }) => [
      buy('10', '300'),
      split('3', '1'),
      sell('12', '110'),
      sell('18', '120'),
    ],
    trades: [
      {
        quantity: '30',
        peakQuantity: '30',
        averageEntryPrice: '100', // 3000/30
        averageExitPrice: '116', // (1320+2160)/30
        grossPnl: '480', // 3480−3000
        splitIds: ['e2'],
      },
    ],
  },
  {
    name: 'part of a split lot costs its part',
    given: ({ buy, sell, split }) => [buy('10', '300'), split('3', '1'), sell('12', '110')],
    trades: [{ status: 'OPEN', openQuantity: '18', grossPnl: '120' }], // 12×(110−100)
  },
  {
    name: 'a lot bought after a split keeps its own price',
    given: ({ buy, sell, split }) => [buy('4', '10'), split('1', '2'), buy('2', '22'), sell('3', '25')],
    trades: [{ status: 'OPEN', openQuantity: '1', grossPnl: '13' }], // 2×(25−20) + 1×(25−22)
  },
  {
    name: 'a reverse 1-for-3 split of three lots of one is exactly one share',
    given: ({ buy, sell, split }) => [
      buy('1', '1'),
      buy('1', '2'),
      buy('1', '4'),
      split('1', '3'),
      sell('1', '9'),
    ],
    trades: [{ status: 'CLOSED', quantity: '1', openQuantity: '0', averageEntryPrice: '7', grossPnl: '2' }], // 9−7
  },
  {
    name: 'a sale before a split is shown in the units after it',
    given: ({ buy, sell, split }) => [buy('2', '100'), sell('1', '110'), split('2', '1'), sell('2', '60')],
    trades: [
      {
        quantity: '4',
        averageEntryPrice: '50', // 200/4
        averageExitPrice: '57.5', // (110+120)/4
        grossPnl: '30', // 230−200
        fills: [
          { executionId: 'e1', role: 'ENTRY', quantity: '2', fees: '0' },
          { executionId: 'e2', role: 'EXIT', quantity: '1', fees: '0' },
          { executionId: 'e4', role: 'EXIT', quantity: '2', fees: '0' },
        ],
      },
    ],
  },
  {
    name: 'a split while flat changes nothing',
    given: ({ buy, sell, split }) => [buy('1', '10'), sell('1', '11'), split('2', '1'), buy('1', '5')],
    trades: [
      { quantity: '1', splitIds: [] },
      { quantity: '1', openQuantity: '1', splitIds: [] },
    ],
  },
  {
    name: 'an untouched position has realised nothing',
    given: ({ sell }) => [sell('5', '10', { fees: '2' })],
    trades: [
      { status: 'OPEN', averageExitPrice: null, grossPnl: '0', fees: '0', openFees: '2', realisations: [] },
    ],
  },
  {
    name: 'fractions of a coin keep every digit',
    given: ({ buy, sell }) => [
      buy('0.123456789012345678', '64321.123456789'),
      sell('0.123456789012345678', '64322.123456789'),
    ],
    trades: [{ grossPnl: '0.123456789012345678' }], // × 1
  },
  { name: 'no executions, no trades', given: () => [], trades: [] },
];
