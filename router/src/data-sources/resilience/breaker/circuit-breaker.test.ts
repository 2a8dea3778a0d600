import { describe, expect, test } from 'vitest';
import { type BreakerState, createCircuitBreaker, type Verdict } from './circuit-breaker.ts';

/** A breaker that opens at half of at least four calls within 10 s, for 5 s, on a clock that the test moves. */
function startBreaker() {
  const clock = { ms: 0 };
  const phases: BreakerState['phase'][] = [];
  const breaker = createCircuitBreaker({
    windowMs: 10_000,
    minimumCalls: 4,
    failureRatio: 0.5,
    openMs: 5_000,
    fairMs: 1_000,
    now: () => clock.ms,
    onPhase: (phase) => phases.push(phase),
  });
  const call = (...verdicts: Verdict[]) => {
    for (const verdict of verdicts) breaker.enter()?.(verdict);
  };
  return { breaker, clock, phases, call };
}

describe('a closed breaker', () => {
  test('opens when half of enough calls failed, and then answers at once', () => {
    const { breaker, phases, call } = startBreaker();
    call('answered', 'answered', 'failed');
    expect(breaker.refuses()).toBe(false);
    call('failed');
    expect(phases).toEqual(['open']);
    expect(breaker.refuses()).toBe(true);
    expect(breaker.enter()).toBeNull();
  });

  test('does not open after a few calls, however they ended', () => {
    const { breaker, call } = startBreaker();
    call('failed', 'failed', 'failed');
    expect(breaker.refuses()).toBe(false);
  });

  test('counts no call that says nothing of the subgraph', () => {
    const { breaker, call } = startBreaker();
    call('none', 'none', 'none', 'failed', 'failed', 'failed');
    expect(breaker.refuses()).toBe(false);
  });

  test('forgets what is older than its window', () => {
    const { breaker, clock, call } = startBreaker();
    call('failed', 'failed', 'failed');
    clock.ms = 10_000;
    call('failed');
    expect(breaker.refuses()).toBe(false);
  });
});

describe('an open breaker', () => {
  test('lets one call try after its time, and closes with its answer', () => {
    const { breaker, clock, phases, call } = startBreaker();
    call('failed', 'failed', 'failed', 'failed');
    clock.ms = 4_999;
    expect(breaker.enter()).toBeNull();
    clock.ms = 5_000;
    const tell = breaker.enter();
    expect(breaker.enter()).toBeNull();
    tell?.('answered');
    expect(breaker.refuses()).toBe(false);
    expect(phases).toEqual(['open', 'half-open', 'probing', 'closed']);
  });

  test('stays open for as long again when that call fails', () => {
    const { breaker, clock, call } = startBreaker();
    call('failed', 'failed', 'failed', 'failed');
    clock.ms = 5_000;
    call('failed');
    clock.ms = 9_999;
    expect(breaker.refuses()).toBe(true);
    clock.ms = 10_000;
    expect(breaker.refuses()).toBe(false);
  });

  test('lets the next one try when the client of that call went away', () => {
    const { breaker, clock, call } = startBreaker();
    call('failed', 'failed', 'failed', 'failed');
    clock.ms = 5_000;
    call('none');
    expect(breaker.refuses()).toBe(false);
    call('answered');
    expect(breaker.enter()).not.toBeNull();
    expect(breaker.enter()).not.toBeNull();
  });

  test('hears nothing from calls that began before it opened', () => {
    const { breaker, clock, call } = startBreaker();
    const early = breaker.enter();
    call('failed', 'failed', 'failed', 'failed');
    early?.('answered');
    expect(breaker.refuses()).toBe(true);
    clock.ms = 5_000;
    breaker.enter();
    early?.('answered');
    expect(breaker.enter()).toBeNull();
  });
});
