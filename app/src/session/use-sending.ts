import { useState } from 'react';
import { describeError } from '#client';

/** A form's way to the server and back: whether it is under way, and in words why it failed. */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    busy,
    problem,
    clear: () => setProblem(null),
    /** Runs `work`, which gives the failure's message or null. */
    async send(work: () => Promise<string | null>): Promise<void> {
      setBusy(true);
      setProblem(null);
      try {
        setProblem(await work());
      } catch (error) {
        setProblem(describeError(error).message);
      } finally {
        setBusy(false);
      }
    },
  };
}
