import type { KnownViewer } from '../../../kit/viewer/viewer.ts';
import type { Budget } from '../budget/budget.ts';

/**
 * For whom good credentials speak, before their plan is known. The same object as long as the credentials say the same,
 * so that what is made of it can be kept with it.
 */
export type Caller = {
  readonly viewer: KnownViewer;
  /** The limit that an API key has of its own; null for sessions and for keys without. */
  readonly keyBudget: Budget | null;
};
