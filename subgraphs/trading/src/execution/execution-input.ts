import { z } from 'zod';
import { Decimal } from '../../../../kit/decimal/decimal.ts';

const above = (what: string) =>
  z.string().refine((text) => new Decimal(text).greaterThan(0), `Give ${what} above zero.`);

/** Outside of it a time is a slip, and its day may lie in years that neither the database nor a calendar knows. */
const EARLIEST = new Date('1900-01-01T00:00:00Z');
const LATEST = new Date('2199-12-31T00:00:00Z');

/** Of one execution. */
const executionSchema = z.object({
  symbol: z.string().trim().min(1, 'Give the symbol.').max(80, 'Use at most 80 characters.'),
  assetClass: z.enum(['STOCK', 'OPTION', 'FUTURE', 'FUTURE_OPTION', 'FOREX', 'CRYPTO', 'OTHER']),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{3,10}$/, 'Give an ISO 4217 code, such as "USD".')
    .nullish(),
  multiplier: above('a multiplier').nullish(),
  side: z.enum(['BUY', 'SELL']),
  quantity: above('a quantity'),
  price: z.string(),
  fees: z.string(),
  executedAt: z
    .date()
    .min(EARLIEST, 'Give a time after the year 1899.')
    .max(LATEST, 'Give a time before the year 2200.'),
  brokerExecutionId: z
    .string()
    .trim()
    .min(1, 'Leave it out or fill it in.')
    .max(100, 'Use at most 100 characters.')
    .nullish(),
});
export type CheckedExecution = z.infer<typeof executionSchema>;

/** What recording executions takes, checked. */
export const recordExecutionsSchema = z.object({
  accountId: z.string(),
  executions: z
    .array(executionSchema)
    .min(1, 'Send at least one execution.')
    .max(1_000, 'Send at most 1,000 executions at once.'),
  idempotencyKey: z.string().min(8, 'Use at least 8 characters.').max(100, 'Use at most 100 characters.'),
});
