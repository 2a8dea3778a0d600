import { describe, expect, test } from 'vitest';
import { readBudget } from './budget.ts';
import { readOutcome } from './outcome.ts';

const NOW = 1_000_000;
const BUDGET = {
  'ratelimit-policy': '"minute";q=20;w=60, "hour";q=100;w=3600',
  ratelimit: '"minute";r=2;t=54, "hour";r=82;t=3600',
};

function answer(status: number, body: unknown, headers: Record<string, string> = BUDGET): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}
const outcomeOf = async (response: Response) => (await readOutcome(response, NOW)).outcome;

describe('the budget', () => {
  test('is read from the RateLimit headers', () => {
    expect(readBudget(new Headers(BUDGET), NOW)).toEqual([
      { window: 'minute', limit: 20, remaining: 2, wholeAt: NOW + 54_000 },
      { window: 'hour', limit: 100, remaining: 82, wholeAt: NOW + 3_600_000 },
    ]);
  });

  test.each([{}, { ratelimit: 'nonsense' }, { ratelimit: '"minute";r=2;t=5' }])(
    'is none in %j',
    (headers) => {
      expect(readBudget(new Headers(headers), NOW)).toEqual([]);
    },
  );
});

describe('what became of an operation', () => {
  test('that was run: its cost', async () => {
    const cost = { requestedQueryCost: 201, actualQueryCost: 4, throttleStatus: null };
    const outcome = await outcomeOf(answer(200, { data: { me: {} }, extensions: { cost } }));
    expect(outcome).toMatchObject({
      cost: { requested: 201, actual: 4, fields: [] },
      refusal: null,
      errors: 0,
    });
    expect(outcome.budget).toHaveLength(2);
  });

  test('that was answered in part: how many errors', async () => {
    const outcome = await outcomeOf(
      answer(200, { data: { me: null }, errors: [{ message: 'a' }, { message: 'b' }] }),
    );
    expect(outcome).toMatchObject({ refusal: null, errors: 2 });
  });

  test('that has to wait: until when, by the header before the body, and whose budget it was', async () => {
    const extensions = { code: 'RATE_LIMITED', budget: 'WORKSPACE', window: 'minute', retryAfterSeconds: 3 };
    const body = { errors: [{ message: 'Try again.', extensions }] };
    const refusal = { kind: 'wait', message: 'Try again.', owner: 'WORKSPACE', window: 'minute' };
    const told = await outcomeOf(answer(429, body, { ...BUDGET, 'retry-after': '7' }));
    expect(told.refusal).toEqual({ ...refusal, until: NOW + 7_000 });
    expect((await outcomeOf(answer(429, body))).refusal).toEqual({ ...refusal, until: NOW + 3_000 });
  });

  test('that no waiting helps: no time', async () => {
    const extensions = { code: 'RATE_LIMITED', budget: 'API_KEY', window: 'hour', retryAfterSeconds: null };
    const { refusal } = await outcomeOf(answer(429, { errors: [{ message: 'Too big.', extensions }] }));
    expect(refusal).toMatchObject({ kind: 'wait', owner: 'API_KEY', until: null });
  });

  test('that is too costly: the dearest fields', async () => {
    const dearestFields = [{ path: 'me.trades', field: 'Viewer.trades', cost: 900 }];
    const extensions = { code: 'COST_LIMIT_EXCEEDED', estimate: 1_200, maximum: 1_000, dearestFields };
    const { refusal } = await outcomeOf(answer(400, { errors: [{ message: 'Too much.', extensions }] }));
    expect(refusal).toEqual({
      kind: 'too costly',
      message: 'Too much.',
      estimate: 1_200,
      maximum: 1_000,
      dearest: dearestFields,
    });
  });

  test('that met something that is no JSON: the status', async () => {
    const { refusal } = await outcomeOf(answer(502, '<html>', {}));
    expect(refusal).toEqual({ kind: 'other', message: 'The server answered with status 502 and no JSON.' });
  });
});
