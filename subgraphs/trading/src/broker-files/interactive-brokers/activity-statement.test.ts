import { describe, expect, test } from 'vitest';
import { computedTotal } from '../testing/compare-totals.ts';
import { brief, readAll, type WholeFile } from '../testing/read-all.ts';

const HEADER =
  'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code';
const FUTURES_HEADER = HEADER.replace('Proceeds', 'Notional Value');
const FOREX_HEADER =
  'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,,Proceeds,Comm in USD,,,MTM in USD,Code';
const ABOUT = [
  'Statement,Data,Title,Activity Statement',
  'Statement,Data,Period,"January 1, 2026 - June 30, 2026"',
  'Account Information,Data,Account,U1',
  'Account Information,Data,Base Currency,USD',
];

/** "AAPL 10 @ 150": time, quantity, price, then amount, fee, basis, realised and codes as the statement has them. */
function row(
  symbol: string,
  time: string,
  quantity: string,
  price: string,
  rest: string,
  level = 'Order',
  category = 'Stocks',
): string {
  const [amount, fee, basis, realised, codes] = rest.split(' ');
  return `Trades,Data,${level},${category},USD,${symbol},"2026-03-${time}","${quantity}",${price},0,${amount},${fee},${basis},${realised},0,${codes ?? ''}`;
}

const read = (...lines: string[]): Promise<WholeFile> =>
  readAll([...ABOUT, ...lines].join('\n'), { timeZone: 'UTC' });
const codesOf = (rows: readonly { line: number | null; code: string }[]): string[] =>
  rows.map(({ line, code }) => `${line} ${code}`);

describe('trades', () => {
  test('stocks: signed quantities with thousands, commissions as costs, totals ignored', async () => {
    const file = await read(
      HEADER,
      row('AAPL', '02, 10:30:00', '1,200', '150.25', '-180300 -6.5 180306.5 0 O'),
      row('AAPL', '03, 10:30:00', '-1,200', '151', '181200 -7 -180306.5 886.5 C'),
      'Trades,SubTotal,,Stocks,USD,AAPL,,0,,,900,-13.5,0,886.5,0,',
      'Trades,Total,,Stocks,USD,,,,,,900,-13.5,0,886.5,0,',
    );
    expect(file.facts).toMatchObject({ broker: 'INTERACTIVE_BROKERS', accountNumber: 'U1', currency: 'USD' });
    expect(file.executions.map(brief)).toEqual([
      '6 BUY 1200 AAPL @ 150.25 fee 6.5',
      '7 SELL 1200 AAPL @ 151 fee 7',
    ]);
    // 1,200 × 0.75 − 13.50, all fees included
    expect(file.stated).toMatchObject([{ symbol: 'AAPL', amount: '886.5', leavesOut: '0' }]);
    expect(file.stated.map((total) => computedTotal(total, file))).toEqual(['886.50']);
    expect(file.end).toEqual({ kind: 'end', rows: 9, executed: 2, ignored: 7, failed: 0 });
  });

  test('options: the multiplier by their amounts, expiry, assignment and exercise as such', async () => {
    const option = (symbol: string, rest: string, quantity = '-1', price = '2.5'): string =>
      row(symbol, '20, 16:20:00', quantity, price, rest, 'Order', 'Equity and Index Options');
    const { executions } = await read(
      HEADER,
      option('AAPL 20MAR26 150 C', '250 -0.65 -249.35 0 O'),
      option('XYZ 20MAR26 10 P', '25 -0.65 -24.35 0 O'),
      option('AAPL 20MAR26 150 C', '0 0 249.35 249.35 C;Ep', '1', '0'),
      option('AAPL 20MAR26 140 C', '0 0 249.35 249.35 C;A', '1', '0'),
      option('AAPL 20MAR26 140 P', '0 0 249.35 249.35 C;Ex', '1', '0'),
    );
    expect(
      executions.map(({ instrument, event }) => [instrument.symbol, instrument.multiplier, event]),
    ).toEqual([
      ['AAPL 2026-03-20 150 CALL', '100', 'FILL'],
      ['XYZ 2026-03-20 10 PUT', '10', 'FILL'], // 25 / 2.5: a mini option
      ['AAPL 2026-03-20 150 CALL', '100', 'EXPIRY'],
      ['AAPL 2026-03-20 140 CALL', '100', 'OPENING_POSITION'], // its exit says what was there before
      ['AAPL 2026-03-20 140 CALL', '100', 'ASSIGNMENT'],
      ['AAPL 2026-03-20 140 PUT', '100', 'OPENING_POSITION'],
      ['AAPL 2026-03-20 140 PUT', '100', 'EXERCISE'],
    ]);
  });

  test('futures: point value by table, or by the notional value of a product that no table has', async () => {
    const future = (symbol: string, amount: string): string =>
      row(symbol, '02, 10:30:00', '2', '5000', `${amount} -1.24 0 0 O`, 'Order', 'Futures');
    const { executions, failed } = await read(
      FUTURES_HEADER,
      future('MESM6', '-50000'),
      future('QQXM6', '-70000'),
      future('QQYM6', '0'),
    );
    expect(executions.map(({ instrument }) => [instrument.symbol, instrument.multiplier])).toEqual([
      ['MESM6', '5'],
      ['QQXM6', '7'], // 70,000 / (2 × 5,000)
    ]);
    expect(codesOf(failed)).toEqual(['8 UNKNOWN_PRODUCT']);
  });

  test('forex: the fee is turned into the currency of the price where the pair itself tells the rate', async () => {
    const forex = (symbol: string, currency: string): string =>
      row(symbol, '02, 10:30:00', '1000', '1.25', '-1250 -2 . . ', 'Order', 'Forex').replace(
        'Forex,USD',
        `Forex,${currency}`,
      );
    const { executions, warnings } = await read(
      FOREX_HEADER,
      forex('EUR.USD', 'USD'),
      forex('USD.CAD', 'CAD'),
      forex('EUR.CAD', 'CAD'),
    );
    expect(executions.map(brief)).toEqual([
      '6 BUY 1000 EUR.USD @ 1.25 fee 2',
      '7 BUY 1000 USD.CAD @ 1.25 fee 2.5', // 2 USD × 1.25
      '8 BUY 1000 EUR.CAD @ 1.25 fee 0',
    ]);
    expect(codesOf(warnings)).toEqual(['8 FEE_IN_OTHER_CURRENCY']);
  });

  test('the fills of an order are imported in its place, never both', async () => {
    const file = await read(
      HEADER,
      row('AAPL', '02, 10:30:00', '10', '150', '-1500 -1 1501 0 O'),
      row('AAPL', '02, 10:29:58', '4', '149', '-596 -0.4 596.4 0 O', 'Trade'),
      row('AAPL', '02, 10:30:00', '6', '150.5', '-903 -0.6 903.6 0 O', 'Trade'),
      row('AAPL', '02, 10:30:00', '6', '150.5', '-903 -0.6 903.6 0 O', 'ClosedLot'),
      row('MSFT', '02, 10:31:00', '5', '400', '-2000 -1 2001 0 O'),
    );
    expect(file.executions.map(brief)).toEqual([
      '7 BUY 4 AAPL @ 149 fee 0.4',
      '8 BUY 6 AAPL @ 150.5 fee 0.6',
      '10 BUY 5 MSFT @ 400 fee 1',
    ]);
    expect(codesOf(file.ignored.slice(-2))).toEqual(['6 ORDER_OF_FILLS', '9 CLOSED_LOT']);
    expect(file.warnings).toEqual([]);
  });

  test('a row that cannot be read fails alone, a row that the file breaks off too', async () => {
    const good = row('AAPL', '02, 10:30:00', '10', '150', '-1500 -1 1501 0 O');
    const file = await read(
      HEADER,
      good.replace(',150,', ',abc,'),
      good.replace('"10"', '"ten"'),
      good,
      good.slice(0, 70),
    );
    expect(codesOf(file.failed)).toEqual(['6 UNREADABLE_PRICE', '7 UNREADABLE_QUANTITY', '9 TRUNCATED_ROW']);
    expect(file.executions).toHaveLength(1);
  });

  test('a split is an event of its own, another corporate action is reported', async () => {
    const action = (text: string): string =>
      `Corporate Actions,Data,Stocks,USD,2026-03-10,"2026-03-09, 20:25:00","${text}",90,0,0,0,`;
    const { executions, failed } = await read(
      'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code',
      action('NVDA(US67) Split 10 for 1 (NVDA, NVIDIA CORP, US67)'),
      action('ABC(US01) Merged(Acquisition) FOR USD 5.00 (ABC, ABC INC, US01)'),
    );
    expect(executions).toMatchObject([
      { event: 'SPLIT', quantity: '90', split: { newShares: '10', oldShares: '1' } },
    ]);
    expect(codesOf(failed)).toEqual(['7 CORPORATE_ACTION_UNSUPPORTED']);
  });
});

describe('positions from before the statement', () => {
  const PRIOR =
    'Mark-to-Market Performance Summary,Header,Asset Category,Symbol,Prior Quantity,Current Quantity';
  const prior = (symbol: string, quantity: number): string =>
    `Mark-to-Market Performance Summary,Data,Stocks,${symbol},${quantity},0`;
  const OPEN =
    'Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis';
  const open = (symbol: string, quantity: number, cost: string): string =>
    `Open Positions,Data,Summary,Stocks,USD,${symbol},${quantity},1,0,${cost}`;
  const openings = ({ executions }: WholeFile): string[] =>
    executions
      .filter(({ event }) => event === 'OPENING_POSITION')
      .map((opening) => `${brief(opening)} held ${opening.heldAfter} ${opening.executedAt}`);
  const START = '2026-01-01T00:00:00Z';

  test('what exits closed at the basis that they state, the rest at what the sums leave', async () => {
    const file = await read(
      PRIOR,
      prior('KO', 40),
      prior('DIS', 15),
      OPEN,
      open('KO', 25, '1750'),
      open('DIS', 15, '1500'),
      HEADER,
      row('KO', '02, 10:30:00', '-25', '70', '1750 -1 -1625 124 C'), // 25 carried lots at 65
      row('KO', '03, 10:30:00', '10', '72', '-720 -1 721 0 O'),
    );
    expect(openings(file)).toEqual([
      `6 BUY 25 KO @ 65 fee 0 held 25 ${START}`,
      // (1,750 at the end − (721 − 1,625) − 1,625) / 15 = 1,029 / 15
      `6 BUY 15 KO @ 68.6 fee 0 held 40 ${START}`,
      `7 BUY 15 DIS @ 100 fee 0 held 15 ${START}`,
    ]);
    expect(file.warnings).toEqual([]);
    expect(file.stated.map((total) => computedTotal(total, file))).toEqual(['124.00']); // 1,750 − 1 − 1,625
    expect(file.end?.rows).toBe((file.end?.executed ?? 0) + (file.end?.ignored ?? 0));
  });

  test('a cost that no price of eight places comes to leaves its rest to the fees', async () => {
    const file = await read(
      PRIOR,
      prior('KO', 3),
      HEADER,
      row('KO', '02, 10:30:00', '-3', '70', '210 -1 -100 109 C'),
    );
    // 3 × 33.33333333 + 0.00000001 = 100
    expect(openings(file)).toEqual([`6 BUY 3 KO @ 33.33333333 fee 0.00000001 held 3 ${START}`]);
  });

  test('a short position was sold', async () => {
    const file = await read(
      PRIOR,
      prior('KO', -10),
      HEADER,
      row('KO', '02, 10:30:00', '10', '60', '-600 -1 699 98 C'),
    );
    expect(openings(file)).toEqual([`6 SELL 10 KO @ 69.9 fee 0 held 10 ${START}`]);
    expect(file.stated.map((total) => computedTotal(total, file))).toEqual(['98.00']); // 699 − 600 − 1
  });

  test('without that section, an exit of more than the file opened brings the missing part just before it', async () => {
    const file = await read(
      HEADER,
      row('KO', '02, 10:30:00', '4', '70', '-280 -1 281 0 O'),
      row('KO', '03, 10:30:00', '-10', '71', '710 -1 -671 38 C'), // 281 of it from the 4
    );
    // (671 − 281) / 6
    expect(openings(file)).toEqual(['7 BUY 6 KO @ 65 fee 0 held 10 2026-03-03T10:30:00Z']);
    expect(file.stated.map((total) => computedTotal(total, file))).toEqual(['38.00']);
  });

  test('quantities that do not add up are said', async () => {
    const file = await read(PRIOR, prior('KO', 40), OPEN, open('KO', 30, '1950'));
    expect(codesOf(file.warnings)).toEqual(['6 POSITION_DOES_NOT_ADD_UP']);
    expect(openings(file)).toEqual([`6 BUY 40 KO @ 65 fee 0 held 40 ${START}`]); // 1,950 / 30
  });
});

test('a statement that leaves closing commissions out of its realised totals says by how much', async () => {
  const file = await read(
    'Realized & Unrealized Performance Summary,Header,Asset Category,Symbol,Realized Total',
    'Realized & Unrealized Performance Summary,Data,Stocks,AAPL,50',
    HEADER,
    row('AAPL', '02, 10:30:00', '10', '150', '-1500 -1 1501 0 O'),
    row('AAPL', '03, 10:30:00', '-10', '160', '1600 -1 -1501 99 C'), // 1,600 − 1,501, without the second 1.00
  );
  expect(file.stated).toMatchObject([{ amount: '99', leavesOut: '1' }]);
  expect(file.stated.map((total) => computedTotal(total, file))).toEqual(['99.00']);
  expect(file.warnings[0]?.reason).toContain('AAPL realised 50.00, its trades add up to 99.00');
});
