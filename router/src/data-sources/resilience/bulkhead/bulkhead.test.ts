import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBulkhead } from './bulkhead.ts';

const never = new AbortController().signal;

test('a call beyond those at once waits, and the one beyond the queue is refused', async () => {
  const bulkhead = createBulkhead({ atOnce: 1, waiting: 1 });
  const leave = await bulkhead.enter(never);
  const second = bulkhead.enter(never);
  await expect(bulkhead.enter(never)).rejects.toMatchObject({ reason: 'queue-full' });
  leave();
  await expect(second).resolves.toBeTypeOf('function');
});

test('leaving twice frees one place only', async () => {
  const bulkhead = createBulkhead({ atOnce: 1, waiting: 0 });
  const leave = await bulkhead.enter(never);
  leave();
  leave();
  await bulkhead.enter(never);
  await expect(bulkhead.enter(never)).rejects.toMatchObject({ reason: 'queue-full' });
});

type Step = { do: 'come' } | { do: 'leave' | 'give up'; which: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ do: 'come' }),
  fc.record({ do: fc.constantFrom('leave' as const, 'give up' as const), which: fc.nat(20) }),
);

test('whatever comes, leaves and gives up: never more than N at once, nobody lost, first come first served', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 5 }),
      fc.array(step, { maxLength: 60 }),
      async (atOnce, waiting, steps) => {
        const size = { running: 0, waiting: 0 };
        const bulkhead = createBulkhead({ atOnce, waiting, onChange: (now) => Object.assign(size, now) });
        const inside: { id: number; leave: () => void }[] = [];
        let queue: { id: number; giveUp: AbortController }[] = [];
        const entered: number[] = [];
        let refused = 0;
        let gaveUp = 0;
        let came = 0;

        async function come() {
          const id = came++;
          const giveUp = new AbortController();
          const mustWait = inside.length >= atOnce;
          if (mustWait && queue.length < waiting) queue.push({ id, giveUp });
          bulkhead.enter(giveUp.signal).then(
            (leave) => {
              entered.push(id);
              inside.push({ id, leave });
              queue = queue.filter((one) => one.id !== id);
            },
            () => {
              if (giveUp.signal.aborted) gaveUp += 1;
              else refused += 1;
              queue = queue.filter((one) => one.id !== id);
            },
          );
        }
        const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

        for (const each of steps) {
          if (each.do === 'come') await come();
          else if (each.do === 'leave')
            inside.splice(each.which % Math.max(1, inside.length), 1).forEach(({ leave }) => void leave());
          else queue[each.which % Math.max(1, queue.length)]?.giveUp.abort();
          await settle();
          expect(inside.length).toBeLessThanOrEqual(atOnce);
          // Nobody waits while there is a place.
          expect(queue.length === 0 || inside.length === atOnce).toBe(true);
          expect(size).toEqual({ running: inside.length, waiting: queue.length });
        }
        while (inside.length > 0) {
          inside.shift()?.leave();
          await settle();
        }
        expect(entered.length + refused + gaveUp).toBe(came);
        expect(entered).toEqual(entered.toSorted((a, b) => a - b));
        expect(size).toEqual({ running: 0, waiting: 0 });
      },
    ),
    { numRuns: 200 },
  );
});
