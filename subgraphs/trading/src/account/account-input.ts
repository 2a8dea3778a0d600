import { z } from 'zod';
import { isTimeZone } from './broker-facts.ts';

const name = z.string().trim().min(1, 'Give it a name.').max(80, 'Use at most 80 characters.');
const currency = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{3,10}$/, 'Give an ISO 4217 code, such as "USD".');
const timeZone = z.string().refine(isTimeZone, 'Give an IANA time zone, such as "America/New_York".');

/** What adding a broker account takes, checked. */
export const createAccountSchema = z.object({
  name,
  broker: z.enum(['INTERACTIVE_BROKERS', 'THINKORSWIM', 'TRADOVATE', 'GENERIC']),
  accountNumber: z
    .string()
    .trim()
    .min(1, 'Leave it out or fill it in.')
    .max(40, 'Use at most 40 characters.')
    .nullish(),
  currency,
  timeZone: timeZone.nullish(),
  lotMethod: z.enum(['FIFO', 'LIFO', 'AVERAGE']),
  startingBalance: z.string(),
});

/** What changing one takes; null means as left out, because an account is never without these. */
export const updateAccountSchema = z.object({
  accountId: z.string(),
  name: name.nullish(),
  startingBalance: z.string().nullish(),
});
