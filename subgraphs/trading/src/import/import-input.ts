import { z } from 'zod';
import { isTimeZone } from '../account/broker-facts.ts';

const heading = z
  .string()
  .trim()
  .min(1, 'Name a heading of the file.')
  .max(200, 'Use at most 200 characters.');
const optionalHeading = heading.nullish();

/** Numbers above this cannot be told apart in JSON, and no plan comes near. */
const MAXIMUM_BYTES = Number.MAX_SAFE_INTEGER;

/** What preparing an import takes, checked. */
export const createImportSchema = z.object({
  fileName: z.string().trim().min(1, 'Give the name of the file.').max(255, 'Use at most 255 characters.'),
  sizeBytes: z
    .string()
    .regex(/^[1-9]\d*$/, 'Give a whole number of bytes above zero.')
    .transform(Number)
    .refine((bytes) => bytes <= MAXIMUM_BYTES, 'Give a smaller number of bytes.'),
  accountId: z.string().nullish(),
  timeZone: z.string().refine(isTimeZone, 'Give an IANA time zone, such as "America/New_York".').nullish(),
  columns: z
    .object({
      symbol: heading,
      side: optionalHeading,
      quantity: heading,
      price: heading,
      time: heading,
      fees: optionalHeading,
      executionId: optionalHeading,
      currency: optionalHeading,
      multiplier: optionalHeading,
    })
    .nullish(),
});
