import { z } from 'zod';

/** Topic on which trading tells the new state of a broker account. */
export const ACCOUNT_CHANGED = 'account.changed';

/** The whole state of a broker account, as far as others need it. */
export const accountChanged = z.object({
  accountId: z.string(),
  /** Counts up with every change; an older one than known is to be ignored. */
  version: z.number().int().positive(),
  name: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  /** Balance before the first execution, in `currency`. */
  startingBalance: z.string(),
});
export type AccountChanged = z.infer<typeof accountChanged>;
