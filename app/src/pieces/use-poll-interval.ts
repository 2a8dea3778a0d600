import { useEffect, useState } from 'react';

const FIRST_MS = 500;
const LONGEST_MS = 8_000;

/**
 * How often to ask for news, in milliseconds: 0 while there is nothing to wait for; else often at first and then ever
 * more rarely, because each question is paid for out of the plan's budget.
 */
export function usePollInterval(waiting: boolean): number {
  const [interval, setInterval] = useState(FIRST_MS);
  useEffect(() => {
    if (!waiting) return setInterval(FIRST_MS);
    if (interval >= LONGEST_MS) return undefined;
    // Two questions at each pace.
    const timer = setTimeout(() => setInterval(interval * 2), interval * 2);
    return () => clearTimeout(timer);
  }, [waiting, interval]);
  return waiting ? interval : 0;
}
