import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Viewer } from '../../kit/viewer/viewer.ts';
import type { Authorization } from './authorize/authorize.ts';
import type { Budget, BudgetState, Reservation } from './budget/budget.ts';
import type { SpendingLimits } from './budget/spending-limits.ts';
import type { Freshness } from './documents/freshness.ts';
import type { Price } from './price/compile-price.ts';

/** Who asks, and the token that tells it to the subgraphs; signed once for the whole request. */
export type Identity = {
  viewer: Viewer;
  /** Undefined where the subgraphs are not ours and take none. */
  viewerToken: string | undefined;
  /** What the plan holds the caller to, or what holds for callers whose plan is not known. */
  limits: SpendingLimits;
  /** The limit that an API key has of its own, beside that of the workspace; null without one. */
  keyBudget: Budget | null;
};

/** The price of an operation as far as it may run, and the most that it costs with these variables. */
export type OperationCost = {
  price: Price;
  estimate: number;
  variables: Readonly<Record<string, unknown>>;
};

/** What was reserved for an operation that runs, and how the budgets stood then. */
export type Admission = { reservation: Reservation; states: readonly BudgetState[] };

/** One call of a subgraph, as tests, logs and measurements see it. */
export type SubgraphCall = {
  requestId: string;
  subgraph: string;
  /** Whether the client's operation needed it, or the router itself to find out what the plan or a key allows. */
  purpose: 'operation' | 'entitlements' | 'api-key';
  outcome: 'answered' | 'unavailable';
};

/** One request of a client on its way through the stages. A stage fills in what the later ones read. */
export type RouterRequest = {
  readonly id: string;
  readonly credentials: { authorization: string | undefined; apiKey: string | undefined };
  readonly client: {
    address: string | undefined;
    userAgent: string | undefined;
    /** The origin of the page that asks, as its browser says; programs that are no browser say none, or anything. */
    origin: string | undefined;
    cookie: string | undefined;
    /** Headers that subgraphs get as they came. */
    passedOn: Readonly<Record<string, string>>;
  };
  /** Until when it has to be answered, as `performance.now()` tells time, and what says that nobody waits any more. */
  readonly patience: { readonly deadline: number; readonly gone: AbortSignal };
  /** Null until identify has run; nothing is executed without it. */
  identity: Identity | null;
  /** How much of its operation may run. Null until authorize has run; nothing is executed without it. */
  authorization: Authorization | null;
  /** What the client wants to know of the cost: each field's part, or nothing but the cost. */
  readonly costWish: { byField: boolean; only: boolean };
  /** Null until price has run, and when nothing of the operation may run. */
  cost: OperationCost | null;
  /** What the answer cost. Null until there is one. */
  actualCost: number | null;
  /** Null until admit has run, and when nothing was reserved. */
  admission: Admission | null;
  /** How the caller's budgets stand after this request; null until somebody asked. */
  standing: readonly BudgetState[] | null;
  /** Name and kind of the operation for the log; null until it is known. */
  operation: { name: string | null; kind: string } | null;
  /** How long the answer may be kept. Null until that is known, and for what may not be kept at all. */
  freshness: Freshness | null;
  /** A hash of the answer's data; null unless the answer may be asked for again by it. */
  dataTag: string | null;
  /** Codes of the errors in the answer. */
  readonly errorCodes: string[];
  readonly calls: SubgraphCall[];
  /** Values of `Set-Cookie` that auth asked for. */
  readonly setCookies: string[];
};

/** Why a request ends before it is executed. Expected, so it is returned and never thrown. */
export type Refusal = {
  status: number;
  code: string;
  /** What is wrong and what to do, in one or two sentences. */
  message: string;
  headers?: Record<string, string>;
  /** What a program needs besides the code, for the `extensions` of the error. */
  extensions?: Readonly<Record<string, unknown>>;
};

/** A stage before the operation: fills in the request, or refuses it. */
export type Stage = (request: RouterRequest) => Promise<Refusal | null>;

/** A valid operation with its variables as they came. */
export type AskedOperation = {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
};

/** A stage on the operation, after it was parsed and validated: fills in the request, or refuses it. */
export type OperationStage = (request: RouterRequest, operation: AskedOperation) => Promise<Refusal | null>;
