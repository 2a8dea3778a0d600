import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ChangePlanDocument,
  DashboardPageDocument,
  ImportStatusDocument,
} from '../../client/generated/operations.ts';
import { type Person, signUpPerson } from '../supergraph/person.ts';
import { untilTrue } from './own-process.ts';
import { emptyPlace, leftRunning, NOTHING, type Place, type Product, postgresAt, start } from './product.ts';

const SYMBOLS = 100;
const TRADES = 50_000;

/** Round trips of 10 shares bought at 100 and sold at 101, one after the other, over 100 symbols. */
function roundTrips(): Buffer {
  const lines = ['Date,Time,Symbol,Side,Quantity,Price,Fees,Execution ID'];
  let at = Date.parse('2021-01-04T15:00:00Z');
  for (let row = 0; row < 2 * TRADES; row += 1) {
    at += 600_000;
    const [day, time] = new Date(at).toISOString().split('T');
    const [side, price] = Math.floor(row / SYMBOLS) % 2 === 0 ? ['BUY', 100] : ['SELL', 101];
    lines.push(`${day},${time?.slice(0, 8)},SYM${row % SYMBOLS},${side},10,${price},0.25,E${row}`);
  }
  return Buffer.from(lines.join('\n'));
}

// One import, stopped twice on its way.
describe('an import of 100,000 rows outlives its process', () => {
  let place: Place;
  let person: Person;
  let importId: string;
  const begin = () => start(place, { env: { SEED_DEMO: 'false' } });
  beforeAll(async () => {
    place = await emptyPlace();
  });
  afterAll(() => place[Symbol.asyncDispose]());

  async function progress() {
    const { me } = await person.ask(ImportStatusDocument, { id: importId });
    return { ...me.import, shown: me.performance?.revision ?? 0 };
  }

  /** Waits until some rows, and not yet all, have been read. */
  const untilInTheMiddle = (product: Product) =>
    untilTrue(
      product,
      async () => {
        const { status, counts } = await progress();
        expect(status).not.toBe('FINISHED');
        return status === 'RUNNING' && (counts?.imported ?? 0) > 0;
      },
      30,
      100,
    );

  test('SIGTERM in the middle of it: a clean end', async () => {
    await using product = await begin();
    person = await signUpPerson(product.origin, 'Interrupted');
    // Its progress is asked for more often than smaller plans allow.
    await person.ask(ChangePlanDocument, { input: { plan: 'ENTERPRISE' } });
    importId = await person.sendFile('trades.csv', roundTrips());
    await untilInTheMiddle(product);
    expect(await product.end('SIGTERM'), product.output()).toBe(0);
    expect(await leftRunning(place)).toEqual(NOTHING);
  });

  test('kill -9 in the middle of it', async () => {
    await using product = await begin();
    await untilInTheMiddle(product);
    expect(await product.end('SIGKILL')).toBe('SIGKILL');
  });

  test('the start after that is there within 10 s, and brings each row in once', async () => {
    const left = postgresAt(place);
    await using product = await begin();
    expect(product.took).toBeLessThan(10_000);
    expect(postgresAt(place).filter((pid) => left.includes(pid))).toEqual([]);

    await untilTrue(product, async () => (await progress()).status === 'FINISHED', 120, 100);
    const { counts, revision } = await progress();
    // The line with the columns' names counts as a row without an execution.
    expect(counts).toMatchObject({ rows: 1 + 2 * TRADES, ignored: 1, imported: 2 * TRADES, trades: TRADES });
    await untilTrue(product, async () => (await progress()).shown === revision, 30, 100);
    const { me } = await person.ask(DashboardPageDocument, {});
    // 10 × (101 − 100) − 2 × 0.25 = 9.50 a trade; 50,000 × 9.50 = 475,000.
    expect(me.performance?.summary).toMatchObject({
      trades: TRADES,
      netProfit: { amount: expect.stringMatching(/^475000(\.0+)?$/) },
    });
    expect(await product.end('SIGTERM')).toBe(0);
    expect(await leftRunning(place)).toEqual(NOTHING);
  }, 180_000);
});
