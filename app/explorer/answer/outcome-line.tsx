import { useEffect, useState } from 'react';
import { inFigures, inPoints, pointsOf } from '../cost/points.ts';
import { DearestFields } from '../cost/quote-line.tsx';
import type { Outcome, Refusal } from './outcome.ts';

const OWNERS: Readonly<Record<string, string>> = {
  WORKSPACE: 'The budget of the workspace, which all its sessions and keys share,',
  API_KEY: 'The budget of this API key',
  ADDRESS: 'The budget of your network address',
};
const WINDOWS: Readonly<Record<string, string>> = {
  minute: 'is used up for this minute.',
  hour: 'is used up for this hour.',
  day: 'is used up for today.',
  concurrent: 'allows no more operations at once.',
};

function whoseBudget({ owner, window }: { owner: string; window: string }): string {
  return `${OWNERS[owner] ?? 'The budget'} ${WINDOWS[window] ?? 'is used up.'}`;
}

/** Seconds until a moment, counted down; 0 when it is over. */
function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, Math.ceil((moment - now) / 1_000));
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) return;
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, [isOver]);
  return left;
}

function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

/** Counts down without being read out each second; its end is. */
function Countdown({ until }: { until: number }) {
  const left = useSecondsUntil(until);
  if (left === 0) return <p role="status">You can run it again now.</p>;
  return (
    <p>
      Run it again in{' '}
      <span role="timer" aria-label="Time to wait">
        {inWords(left)}
      </span>
      .
    </p>
  );
}

function RefusalLine({ refusal }: { refusal: Refusal }) {
  switch (refusal.kind) {
    case 'wait':
      return (
        <>
          <p role="alert">
            <strong>Not run.</strong> {whoseBudget(refusal)}
            {refusal.until === null && ` ${refusal.message}`}
          </p>
          {refusal.until !== null && <Countdown key={refusal.until} until={refusal.until} />}
        </>
      );
    case 'too costly':
      return (
        <p role="alert">
          <strong>Not run.</strong> It may cost {inFigures(refusal.estimate)}, and{' '}
          {inFigures(refusal.maximum)} is the most that the plan allows at once. Ask for fewer items or
          fields.
          <DearestFields fields={refusal.dearest} />
        </p>
      );
    case 'other':
      return (
        <p role="alert">
          <strong>Not run.</strong> {refusal.message}
        </p>
      );
  }
}

/** What the last run cost, or why there was none. */
export function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const { refusal, cost, errors } = outcome;
  if (refusal) return <RefusalLine refusal={refusal} />;
  const actual = cost?.actual ?? null;
  return (
    <p role="status" aria-label="Last run">
      {actual !== null && `The last run cost ${inFigures(actual)}: ${inPoints(pointsOf(actual))}. `}
      {errors > 0 && `The answer has ${errors === 1 ? 'an error' : `${errors} errors`}: see “errors” in it.`}
    </p>
  );
}
