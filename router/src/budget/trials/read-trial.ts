import { readFileSync } from 'node:fs';
import { LEASE_MS } from '../budget.ts';
import type { Spent } from '../law/law.ts';
import { budgetsOf } from './trial-plan.ts';

/** What the routers of a trial wrote down, by "<group> <budget>", each in order of time. */
export function readTrial(logFiles: readonly string[]): Map<string, Spent[]> {
  const lines = logFiles.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const settledAfter = new Map<string, number>();
  for (const line of lines) {
    if (!line.startsWith('s,')) continue;
    const [, id = '', instant] = line.split(',');
    if (settledAfter.has(id)) throw new Error(`"${id}" was settled in two places.`);
    settledAfter.set(id, Number(instant));
  }
  const spent = new Map<string, Spent[]>();
  for (const line of lines) {
    if (!line.startsWith('a,')) continue;
    const [, id = '', group = '', withKey, needed, instant] = line.split(',');
    const at = Number(instant);
    // Its lease was over at the latest then. Who was killed may have settled nothing or anything: it is known to have run for an instant only.
    const until = Math.min(settledAfter.get(id) ?? at, at + LEASE_MS);
    for (const budget of budgetsOf(group, withKey === '1')) {
      const key = `${group} ${budget.id}`;
      const own = spent.get(key) ?? [];
      own.push({ at, limits: budget.limits, points: Number(needed), until });
      spent.set(key, own);
    }
  }
  for (const own of spent.values()) own.sort(inOrder);
  return spent;
}

/** Of those admitted in one millisecond, one that settled within it came before one that did not. */
function inOrder(a: Spent, b: Spent): number {
  return a.at - b.at || a.until - b.until;
}
