import { parseArgs } from 'node:util';
import { z } from 'zod';

const USAGE = `npm run bench -- page [options]
  --sizes 100,10000,1000000   trades in each account
  --days 100                  days on which they closed, the same for every size
  --at-once 1,8               requests under way at the same time
  --seconds 3                 length of one batch
  --rounds 3                  batches of each kind; both servers take turns
  --profile <folder>          write a CPU profile of the product there`;

const positive = z.coerce.number<string>().positive();
const count = positive.int();
const counts = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(count).min(1));

const optionsSchema = z
  .object({
    sizes: counts.default([100, 10_000, 1_000_000]),
    days: count.default(100),
    'at-once': counts.default([1, 8]),
    seconds: positive.default(3),
    rounds: count.default(3),
    profile: z.string().optional(),
  })
  .refine(({ sizes, days }) => days <= Math.min(...sizes), {
    error: 'must not be more than the smallest size, so that each day has a trade',
    path: ['days'],
  });

/** What is measured, and for how long. */
export type PageOptions = z.infer<typeof optionsSchema>;

/** Reads the arguments; a text that explains them when they cannot be used. */
export function readOptions(arguments_: string[]): PageOptions | string {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: arguments_,
      options: { sizes: text, days: text, 'at-once': text, seconds: text, rounds: text, profile: text },
    });
    const parsed = optionsSchema.safeParse(values);
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}`);
    return `${problems.join('\n')}\n\n${USAGE}`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`;
  }
}
