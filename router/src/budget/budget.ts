/** The windows over which points are counted. Seconds: 60, 3,600, 86,400. */
export const WINDOW_SECONDS = { minute: 60, hour: 3_600, day: 86_400 } as const;
export type WindowName = keyof typeof WINDOW_SECONDS;

/** What may be spent: points in each window, and operations at once. Null is no limit. */
export type BudgetLimits = Readonly<Record<WindowName, number | null>> & {
  readonly concurrent: number | null;
};

/** Something that requests are charged to: a workspace, an API key with a smaller limit of its own, an address. */
export type Budget = {
  /** Names it within its group, such as "wsp_…" or "key_…". */
  readonly id: string;
  readonly limits: BudgetLimits;
};

/** What one request wants to spend before it runs. All of its budgets are charged, or none. */
export type Reservation = {
  /** Never used before; settles the reservation later. */
  readonly id: string;
  /** Whose budgets these are: they are kept together, on one node of a Redis Cluster. */
  readonly group: string;
  /** The first is the one that callers are told about. */
  readonly budgets: readonly Budget[];
  /** At least 1. */
  readonly points: number;
};

/** How one limited window stands. */
export type WindowState = {
  readonly window: WindowName;
  readonly limit: number;
  /** Points left, at least 0, rounded down. */
  readonly remaining: number;
  /** Milliseconds until the window is whole again if nothing more is asked; 0 when it is. */
  readonly resetMs: number;
};

/** How a budget stands: its limited windows, from the shortest, and the operations that run now. */
export type BudgetState = { readonly windows: readonly WindowState[]; readonly running: number };

/** Why a reservation was rejected: the window that lets it wait longest, or too many operations at once. */
export type Exhausted = {
  /** Position in the reservation's budgets. */
  readonly budget: number;
  readonly window: WindowName | 'concurrent';
  readonly limit: number;
  /** Milliseconds until these points fit if nothing more is asked; null when they are more than the whole window. */
  readonly retryMs: number | null;
};

/** How the budgets stand after the decision, in the reservation's order. A rejection changes nothing. */
export type Decision =
  | { readonly kind: 'admitted'; readonly states: readonly BudgetState[] }
  | { readonly kind: 'rejected'; readonly exhausted: Exhausted; readonly states: readonly BudgetState[] };

/**
 * Counts what is spent. Every decision is over all windows of all budgets at once; nobody gets more than a window holds,
 * whoever asks at the same time and wherever. Rejects when the store cannot be reached.
 */
export type BudgetStore = {
  admit(reservation: Reservation): Promise<Decision>;
  /**
   * Ends a reservation: gives back what it reserved above `points`, and its place among the operations at once. Does
   * nothing the second time, nor after the reservation was forgotten with its lease (`LEASE_MS`).
   */
  settle(reservation: Reservation, points: number): Promise<void>;
  /** How budgets stand, without spending. */
  read(group: string, budgets: readonly Budget[]): Promise<readonly BudgetState[]>;
  close(): Promise<void>;
};

/** An operation that did not settle, because its router was killed, holds its place this long, in milliseconds. */
export const LEASE_MS = 60_000;
