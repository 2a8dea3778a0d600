import { z } from 'zod';
import { Decimal } from '../../../../kit/decimal/decimal.ts';

const tag = z.string().trim().min(1, 'A tag needs a name.').max(40, 'A tag has at most 40 characters.');

/** What changing a journal takes. A field that is left out stays; null removes the stop, and says nothing elsewhere. */
export const journalSchema = z.object({
  tradeId: z.string(),
  note: z.string().max(20_000, 'Use at most 20,000 characters.').nullish(),
  tags: z.array(tag).max(20, 'Use at most 20 tags.').nullish(),
  initialStop: z
    .string()
    .refine((price) => new Decimal(price).greaterThan(0), 'Give a price above zero, or null for none.')
    .nullish(),
});
