/** Calls of the last while, and how many of them failed. */
export type RollingWindow = {
  add(failed: boolean, now: number): void;
  counts(now: number): { calls: number; failures: number };
};

const PARTS = 10;

/** Counts over `windowMs` in ten parts, so that the oldest tenth is forgotten at once and nothing grows. */
export function createRollingWindow(windowMs: number): RollingWindow {
  const partMs = windowMs / PARTS;
  let parts: { index: number; calls: number; failures: number }[] = [];
  const forget = (now: number) => {
    const oldest = Math.floor(now / partMs) - PARTS;
    if (parts.some(({ index }) => index <= oldest)) parts = parts.filter(({ index }) => index > oldest);
  };
  return {
    add(failed, now) {
      forget(now);
      const index = Math.floor(now / partMs);
      let part = parts.at(-1);
      if (part?.index !== index) {
        part = { index, calls: 0, failures: 0 };
        parts.push(part);
      }
      part.calls += 1;
      if (failed) part.failures += 1;
    },
    counts(now) {
      forget(now);
      return parts.reduce(
        (sum, { calls, failures }) => ({ calls: sum.calls + calls, failures: sum.failures + failures }),
        { calls: 0, failures: 0 },
      );
    },
  };
}
