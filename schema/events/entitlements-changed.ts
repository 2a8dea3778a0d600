import { z } from 'zod';

/** Topic on which billing tells what a workspace may use. */
export const ENTITLEMENTS_CHANGED = 'entitlements.changed';

/** The whole entitlements of a workspace as they are since this version. */
export const entitlementsChanged = z.object({
  workspaceId: z.string(),
  /** Counts up with every change; an older one than known is to be ignored. */
  version: z.number().int().positive(),
  plan: z.enum(['FREE', 'PRO', 'ENTERPRISE']),
  uploadMegabytes: z.number().int().nonnegative(),
});
export type EntitlementsChanged = z.infer<typeof entitlementsChanged>;
