import type { CallLimits } from '../call-limits.ts';
import { createRollingWindow, type RollingWindow } from './rolling-window.ts';

/** What a call that ended says of the subgraph; `none` where it says nothing, as when the client went away. */
export type Verdict = 'answered' | 'failed' | 'none';

export type BreakerState =
  | { readonly phase: 'closed'; readonly window: RollingWindow }
  | { readonly phase: 'open'; readonly until: number }
  | { readonly phase: 'half-open' }
  /** Half open, and the one call that may try is under way. */
  | { readonly phase: 'probing' };

export type CircuitBreaker = {
  /** Whether a call would be refused now. Changes nothing. */
  refuses(): boolean;
  /** Lets a call through, to be told how it ended, or gives null when it is refused. */
  enter(): ((verdict: Verdict) => void) | null;
};

export type BreakerOptions = CallLimits['breaker'] & {
  /** Milliseconds that only go forward. */
  now: () => number;
  onPhase?: (phase: BreakerState['phase']) => void;
};

/**
 * Stops asking a subgraph that fails: closed while it answers, open once the ratio of failures over the window is
 * reached, and after `openMs` half open, when one call at a time may try. Calls that began in an earlier state say
 * nothing of the present one.
 */
export function createCircuitBreaker(options: BreakerOptions): CircuitBreaker {
  const { windowMs, minimumCalls, failureRatio, openMs, now, onPhase } = options;
  const closed = (): BreakerState => ({ phase: 'closed', window: createRollingWindow(windowMs) });
  const open = (): BreakerState => ({ phase: 'open', until: now() + openMs });
  let state = closed();

  function become(next: BreakerState): BreakerState {
    state = next;
    onPhase?.(next.phase);
    return next;
  }

  function present(): BreakerState {
    return state.phase === 'open' && now() >= state.until ? become({ phase: 'half-open' }) : state;
  }

  function judge(verdict: Verdict, window: RollingWindow): void {
    if (verdict === 'none') return;
    window.add(verdict === 'failed', now());
    const { calls, failures } = window.counts(now());
    if (calls >= minimumCalls && failures / calls >= failureRatio) become(open());
  }

  return {
    refuses() {
      const { phase } = present();
      return phase === 'open' || phase === 'probing';
    },
    enter() {
      const began = present();
      if (began.phase === 'closed')
        return (verdict) => {
          if (state === began) judge(verdict, began.window);
        };
      if (began.phase !== 'half-open') return null;
      const probing = become({ phase: 'probing' });
      return (verdict) => {
        if (state !== probing) return;
        if (verdict === 'answered') become(closed());
        else become(verdict === 'failed' ? open() : { phase: 'half-open' });
      };
    },
  };
}
