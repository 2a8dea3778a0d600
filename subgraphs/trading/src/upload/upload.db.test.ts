import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareImport, putFile, reportOf } from '../cases/import-steps.ts';
import { openTradingBench, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
  await bench.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => bench[Symbol.asyncDispose]());

const FILE = 'Date,Time,Symbol,Side,Quantity,Price\n2026-03-02,10:00:00,AAPL,BUY,10,100\n';
const HOUR_MS = 3_600_000;

function startPut(url: string, headers: Record<string, string> = {}) {
  const { port } = bench.server.server.address() as AddressInfo;
  return request({ host: '127.0.0.1', port, path: url, method: 'PUT', headers });
}

async function chunksOf(importId: string): Promise<number> {
  const [row] = await bench.database.asSystem('look at chunks', (_em, query) =>
    query<{ count: number }>({
      text: 'select count(*)::integer as count from import_chunk where import_id = $1',
      values: [importId],
    }),
  );
  return row?.count ?? 0;
}

describe('preparing an import', () => {
  test('says where to send the file, for an hour, up to what the plan allows', async () => {
    const created = await prepareImport(bench.trader(), 100);
    expect(created).toMatchObject({
      __typename: 'ImportCreated',
      import: { status: 'AWAITING_FILE' },
      upload: {
        // 32 bytes are 43 characters in base 64.
        url: expect.stringMatching(/^\/uploads\/[\w-]{43}$/),
        expiresAt: new Date(bench.clock().getTime() + HOUR_MS).toISOString(),
        maximumBytes: '100000000',
      },
    });
  });

  test('a file above the plan’s limit names limit and size', async () => {
    const trader = bench.trader({ plan: 'FREE', uploadMegabytes: 10, exportsPerDay: 5 });
    expect(await prepareImport(trader, 10_000_000)).toMatchObject({ __typename: 'ImportCreated' });
    const { createImport } = await trader.ask(
      `mutation { createImport(input: { fileName: "big.csv", sizeBytes: "12500000" }) {
        __typename ... on PlanLimitReached { code limit used }
      } }`,
    );
    // 12,500,000 bytes are 12.5 MB
    expect(createImport).toEqual({
      __typename: 'PlanLimitReached',
      code: 'PLAN_LIMIT_REACHED',
      limit: '10',
      used: '12.5',
    });
  });

  test('is refused clearly while the plan is not known', async () => {
    await expect(prepareImport(bench.trader(null), 100)).rejects.toThrow(
      'Your plan cannot be checked right now',
    );
  });

  test.each([
    ['no name', { fileName: ' ' }],
    ['a size of zero', { sizeBytes: '0' }],
    ['half a byte', { sizeBytes: '1.5' }],
    ['a time zone that is none', { timeZone: 'Mars/Phobos' }],
    ['a mapping without a heading', { columns: { symbol: '', quantity: 'q', price: 'p', time: 't' } }],
  ])('%s is refused', async (_, input) => {
    expect(await prepareImport(bench.trader(), 100, input)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('an account of somebody else is not found', async () => {
    expect(await prepareImport(bench.trader(), 100, { accountId: 'acc_of_another' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('sending the file', () => {
  test('puts the import into the queue, once', async () => {
    const trader = bench.trader();
    const { upload, import: prepared } = await prepareImport(trader, FILE.length);
    const answer = await putFile(bench, upload.url, FILE);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ importId: prepared.id, receivedBytes: FILE.length });
    expect(await reportOf(trader, prepared.id)).toMatchObject({
      status: 'QUEUED',
      receivedBytes: String(FILE.length),
    });
    const again = await putFile(bench, upload.url, FILE);
    expect([again.statusCode, again.json().code]).toEqual([409, 'ALREADY_UPLOADED']);
    await bench.runNext();
    expect(await chunksOf(prepared.id)).toBe(0);
  });

  test('more than was announced is refused at once, when it says so', async () => {
    const { upload, import: prepared } = await prepareImport(bench.trader(), 10);
    const answer = await putFile(bench, upload.url, FILE);
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'UPLOAD_TOO_LARGE']);
    expect(await chunksOf(prepared.id)).toBe(0);
  });

  test('more than was announced is refused while it comes, when it did not say so', async () => {
    const trader = bench.trader();
    const { upload, import: prepared } = await prepareImport(trader, 3_000_000);
    const put = startPut(upload.url, { 'transfer-encoding': 'chunked' });
    put.on('error', () => undefined);
    const piece = Buffer.alloc(1_000_000, 'x');
    for (let sent = 0; sent < 4; sent += 1) put.write(piece);
    const [response] = await once(put, 'response');
    expect(response.statusCode).toBe(413);
    put.destroy();
    expect(await reportOf(trader, prepared.id)).toMatchObject({ status: 'AWAITING_FILE' });
  });

  test('a file that broke off can be sent again, and nothing of the first attempt is left', async () => {
    const trader = bench.trader();
    const { upload, import: prepared } = await prepareImport(trader, 3_000_000);
    const put = startPut(upload.url, { 'content-length': '3000000' });
    put.on('error', () => undefined);
    const stored = bench.database.statements.record();
    put.write(Buffer.alloc(2_000_000, 'x'));
    await untilSent(stored, 'update import set received_bytes = $3');
    put.destroy();
    await untilSent(stored, 'update import set received_bytes = 0');
    stored.stop();
    await putFile(bench, upload.url, Buffer.alloc(3_000_000, 'y'));
    expect(await reportOf(trader, prepared.id)).toMatchObject({ status: 'QUEUED', receivedBytes: '3000000' });
    // 3,000,000 bytes in pieces of 1 MiB
    expect(await chunksOf(prepared.id)).toBe(3);
    await bench.runNext();
  });

  test('less than was announced leaves the import waiting', async () => {
    const trader = bench.trader();
    const { upload, import: prepared } = await prepareImport(trader, FILE.length + 1);
    const answer = await putFile(bench, upload.url, FILE);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'UPLOAD_INCOMPLETE']);
    expect(await reportOf(trader, prepared.id)).toMatchObject({
      status: 'AWAITING_FILE',
      receivedBytes: '0',
    });
  });

  test('an address that nobody was given is not found, one that is too old is gone', async () => {
    const unknown = await putFile(bench, `/uploads/${'a'.repeat(43)}`, FILE);
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'UNKNOWN_UPLOAD']);
    const { upload } = await prepareImport(bench.trader(), FILE.length);
    bench.wait(HOUR_MS);
    const expired = await putFile(bench, upload.url, FILE);
    expect([expired.statusCode, expired.json().code]).toEqual([410, 'UPLOAD_EXPIRED']);
  });
});

/** Resolves once a statement that begins so has been sent. */
async function untilSent(recording: { readonly texts: readonly string[] }, beginning: string): Promise<void> {
  await expect.poll(() => recording.texts.some((text) => text.startsWith(beginning))).toBe(true);
}
