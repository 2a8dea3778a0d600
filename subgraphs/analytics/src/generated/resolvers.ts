import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Selection } from '../performance/selection.queries.ts';
import type { HoldingTimes } from '../performance/summary.service.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A calendar day, such as "2026-03-09". Days of trading belong to the time zone of the broker account in which
   * the execution took place.
   */
  Date: { input: string; output: string; }
  /** An instant in RFC 3339, in UTC, such as "2026-03-09T14:30:00.000Z". */
  DateTime: { input: Date; output: Date | string; }
  /**
   * An exact decimal number written as a string, such as "-1234.5600". Never a float: no digit is lost between
   * the broker's file and the screen. Accepted as a string or an integer.
   */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Whose answer a field gives. */
export type CacheControlScope =
  /** It is the caller's. */
  | 'PRIVATE'
  /** It is the same for everybody, so that any cache may keep it for all. */
  | 'PUBLIC';

/** One day of realised profit. */
export type CalendarDay = {
  __typename?: 'CalendarDay';
  /** The day, in the account's time zone. */
  day: Scalars['Date']['output'];
  /** Of these, losses. */
  losses: Scalars['Int']['output'];
  /** Net profit realised on the day, partial closes included. */
  net: Scalars['Decimal']['output'];
  /** Trades closed on the day. */
  trades: Scalars['Int']['output'];
  /** Of these, wins. */
  wins: Scalars['Int']['output'];
};

/** One month of realised profit. */
export type CalendarMonth = {
  __typename?: 'CalendarMonth';
  /** The days on which something was realised or closed, first to last. */
  days: Array<CalendarDay>;
  /** Year and month, "2026-03". */
  month: Scalars['String']['output'];
  /** Net profit realised in the month: the sum of its days. */
  net: Money;
  /** Trades closed in the month. */
  trades: Scalars['Int']['output'];
};

/** A fall of equity from a peak to the lowest point before the peak is reached again. */
export type Drawdown = {
  __typename?: 'Drawdown';
  /** Peak − trough, positive. */
  amount: Money;
  /** Calendar days from peak to recovery; null while it was not reached again, and when the peak has no day. */
  daysToRecovery: Maybe<Scalars['Int']['output']>;
  /** Calendar days from peak to trough; null when the peak is the start of the range. */
  daysToTrough: Maybe<Scalars['Int']['output']>;
  /** Amount / equity at the peak. Null when that equity is not above zero. */
  fraction: Maybe<Scalars['Decimal']['output']>;
  /** Day of the peak; null when the peak is the start of the range. */
  peakDay: Maybe<Scalars['Date']['output']>;
  /** The first day on which the peak was reached again; null while it was not. */
  recoveredDay: Maybe<Scalars['Date']['output']>;
  /** Day of the trough. */
  troughDay: Scalars['Date']['output'];
};

/** The curve of realised equity. */
export type EquityCurve = {
  __typename?: 'EquityCurve';
  /** The deepest fall from a peak; null when there was none or nothing was realised. */
  maxDrawdown: Maybe<Drawdown>;
  /** A point for each day with a realised profit or loss, oldest first. */
  points: Array<EquityPoint>;
  /** Equity before the first day of the range: starting balances plus what was realised before. */
  startingEquity: Money;
};

/** One day of the equity curve. */
export type EquityPoint = {
  __typename?: 'EquityPoint';
  /** Net profit realised from the start of the range up to and including the day. */
  cumulativeNet: Scalars['Decimal']['output'];
  /** The day, in the account's time zone. */
  day: Scalars['Date']['output'];
  /** Equity at the end of the day. */
  equity: Scalars['Decimal']['output'];
  /** Net profit realised on the day. */
  net: Scalars['Decimal']['output'];
};

/** Something a user can act on went wrong. Every failure in a result union implements this. */
export type Failure = {
  /** A stable code for programs, such as "NOT_FOUND"; it never changes meaning. */
  code: Scalars['String']['output'];
  /** One sentence for people: what is wrong and what to do. */
  message: Scalars['String']['output'];
};

/** How long trades were held, in seconds. */
export type HoldingTime = {
  __typename?: 'HoldingTime';
  /** Mean over all. Null when there are none. */
  mean: Maybe<Scalars['Decimal']['output']>;
  /** Mean over the losses. */
  meanOfLosses: Maybe<Scalars['Decimal']['output']>;
  /** Mean over the wins. */
  meanOfWins: Maybe<Scalars['Decimal']['output']>;
  /**
   * Median over all. Null when there are none. It is read from every selected trade, so unlike everything else here
   * it takes longer the more trades there are: leave it out of pages that must be quick.
   */
  median: Maybe<Scalars['Decimal']['output']>;
};

/** Why one field of an input was refused. */
export type InputProblem = {
  __typename?: 'InputProblem';
  /** What is expected instead. */
  message: Scalars['String']['output'];
  /** Path of the field inside the input, such as "executions.3.price". */
  path: Scalars['String']['output'];
  /** The value that was sent, shortened; null when it was missing or is secret. */
  value: Maybe<Scalars['String']['output']>;
};

/** One or more fields of the input cannot be used as they are. Nothing was changed. */
export type InvalidInput = Failure & {
  __typename?: 'InvalidInput';
  /** Always "INVALID_INPUT". */
  code: Scalars['String']['output'];
  /** All problems in one sentence. */
  message: Scalars['String']['output'];
  /** Each field that was refused. */
  problems: Array<InputProblem>;
};

/** It cannot be told right now how often this was asked for, so it is refused. The call was not run. */
export type LimitsUnavailable = Failure & {
  __typename?: 'LimitsUnavailable';
  /** Always "LIMITS_UNAVAILABLE". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
  /** Send it again after so many seconds. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** An amount of money in one currency. Amounts of different currencies are never added. */
export type Money = {
  __typename?: 'Money';
  /** The exact amount, negative for a loss or a charge. */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code, such as "USD", or the coin's code for crypto. */
  currency: Scalars['String']['output'];
};

/** There is nothing with this id in the caller's workspace. Nothing was changed. */
export type NotFound = Failure & {
  __typename?: 'NotFound';
  /** Always "NOT_FOUND". */
  code: Scalars['String']['output'];
  /** The id that was asked for. */
  id: Scalars['ID']['output'];
  /** Names the kind of thing and the id. */
  message: Scalars['String']['output'];
};

/** Where a page of a connection lies in the whole list (Relay cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item of this page; null on an empty page. Pass it as `after` to read on. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether items precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of this page; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** Performance of a set of closed trades in one currency. Net is after all fees and commissions. */
export type Performance = {
  __typename?: 'Performance';
  /** Realised profit by symbol, the most profitable first. */
  bySymbol: SymbolPerformanceConnection;
  /** One month as a calendar of realised net profit by day. */
  calendar: CalendarMonth;
  /** All currencies in which the selected trades were closed. Each has its own performance; they are never added up. */
  currencies: Array<Scalars['String']['output']>;
  /**
   * The currency of every amount here; null while nothing has been realised and no currency was asked for. Amounts are
   * then zero in "XXX", which is ISO 4217 for no currency.
   */
  currency: Maybe<Scalars['String']['output']>;
  /** Realised profit and equity, a point for each day on which something was realised, oldest first. Partial closes count on their own day. */
  equityCurve: EquityCurve;
  /**
   * How far analytics has followed the trades. When it is at least `Viewer.tradesRevision`, or an import's `revision`,
   * every number here includes them.
   */
  revision: Scalars['Int']['output'];
  /** The table of numbers over the selected closed trades. */
  summary: PerformanceSummary;
};


/** Performance of a set of closed trades in one currency. Net is after all fees and commissions. */
export type PerformanceBySymbolArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Performance of a set of closed trades in one currency. Net is after all fees and commissions. */
export type PerformanceCalendarArgs = {
  month?: InputMaybe<Scalars['String']['input']>;
};

/** Which trades the numbers are about. */
export type PerformanceFilter = {
  /** Only this broker account. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Only this currency, ISO 4217. When left out: the one in which most trades were closed. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Trades closed on this day or later, in the account's time zone. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Trades closed on this day or before, in the account's time zone. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * The numbers over N closed trades with net profit p each; W wins (p > 0), L losses (p < 0), B breakevens (p = 0).
 * An undefined number is null, never zero or infinity. Ratios are exact to at least 10 significant digits.
 */
export type PerformanceSummary = {
  __typename?: 'PerformanceSummary';
  /** Mean of the losses, negative. Null without losses. */
  averageLoss: Maybe<Money>;
  /** Mean of the wins. Null without wins. */
  averageWin: Maybe<Money>;
  /** B, trades with net profit of exactly zero. */
  breakevens: Scalars['Int']['output'];
  /** The run that is going on: positive for wins, negative for losses, 0 after a breakeven. Null when N = 0. */
  currentStreak: Maybe<Scalars['Int']['output']>;
  /** Mean of p. Null when N = 0. */
  expectancy: Maybe<Money>;
  /** Mean R multiple over the trades that have an initial stop. Null when none has. */
  expectancyR: Maybe<Scalars['Decimal']['output']>;
  /** All fees and commissions of these trades, as a positive cost. */
  fees: Money;
  /** Profit before fees. */
  grossProfit: Money;
  /** How long the trades were held, from first entry to last exit. */
  holdingTime: HoldingTime;
  /** Kelly fraction: W/N − (L/N) / payoff ratio. Null when the payoff ratio is. */
  kellyFraction: Maybe<Scalars['Decimal']['output']>;
  /** The largest loss, negative. Null without losses. */
  largestLoss: Maybe<Money>;
  /** The largest win. Null without wins. */
  largestWin: Maybe<Money>;
  /** Longest run of losses in a row, by close time. Null when N = 0. */
  longestLossStreak: Maybe<Scalars['Int']['output']>;
  /** Longest run of wins in a row, by close time. A breakeven ends a run. Null when N = 0. */
  longestWinStreak: Maybe<Scalars['Int']['output']>;
  /** L, trades with net profit below zero. */
  losses: Scalars['Int']['output'];
  /** Σ p: profit after fees of the closed trades, all of it on the day of the close. */
  netProfit: Money;
  /** Average win / |average loss|. Null without wins or without losses. */
  payoffRatio: Maybe<Scalars['Decimal']['output']>;
  /** Total won / |total lost|. Null without losses. */
  profitFactor: Maybe<Scalars['Decimal']['output']>;
  /**
   * Net profit realised on the days of the range, partial closes of trades that are still open included. The curve, the
   * calendar and the symbols add up to exactly this.
   */
  realisedProfit: Money;
  /** System quality number: √N · mean(p) / sd(p), with the sample deviation. Null when N < 2 or the deviation is 0. */
  systemQualityNumber: Maybe<Scalars['Decimal']['output']>;
  /** Σ p over the losses, zero or negative. */
  totalLost: Money;
  /** Σ p over the wins. */
  totalWon: Money;
  /** N, the number of closed trades. */
  trades: Scalars['Int']['output'];
  /** W / N. Null when N = 0. */
  winRate: Maybe<Scalars['Decimal']['output']>;
  /** W, trades with net profit above zero. */
  wins: Scalars['Int']['output'];
};

/** Whose calls a limit counts together. */
export type RateLimitBy =
  /** Those from one network address; of IPv6, from one /64. */
  | 'CLIENT_ADDRESS'
  /** Those of one workspace: all its people, sessions and keys. */
  | 'WORKSPACE';

/** A number of the plan by which calls are limited. */
export type RateLimitOfPlan =
  /** `PlanLimits.exportsPerDay`. */
  | 'EXPORTS_PER_DAY';

/** What becomes of a call that cannot be counted. */
export type RateLimitUncounted =
  /** It goes on, and is noted for the operators. */
  | 'ALLOWED'
  /** It is refused with `LimitsUnavailable`. */
  | 'REFUSED';

/** This was asked for too often. The call was not run, and can be sent again later. */
export type RateLimited = Failure & {
  __typename?: 'RateLimited';
  /** Always "RATE_LIMITED". */
  code: Scalars['String']['output'];
  /** How many calls are allowed within `windowSeconds`. */
  limit: Scalars['Int']['output'];
  /** The field that is limited, such as "signIn". */
  limited: Scalars['String']['output'];
  /** What is limited to how much, and how long to wait. */
  message: Scalars['String']['output'];
  /** Send it again after so many seconds, at least 1. */
  retryAfterSeconds: Scalars['Int']['output'];
  /** Length of the window, which begins with the first call. */
  windowSeconds: Scalars['Int']['output'];
};

/** Performance of one symbol. */
export type SymbolPerformance = {
  __typename?: 'SymbolPerformance';
  /** Of these, losses. */
  losses: Scalars['Int']['output'];
  /** Net profit realised in the range, partial closes of open trades included. */
  realisedProfit: Money;
  /** The instrument's symbol, such as "AAPL" or "MNQM6". */
  symbol: Scalars['String']['output'];
  /** Closed trades. */
  trades: Scalars['Int']['output'];
  /** Wins / trades. Null when no trade was closed. */
  winRate: Maybe<Scalars['Decimal']['output']>;
  /** Of these, wins. */
  wins: Scalars['Int']['output'];
};

/** A page of symbols with their performance. */
export type SymbolPerformanceConnection = {
  __typename?: 'SymbolPerformanceConnection';
  /** The symbols with their cursors. */
  edges: Array<SymbolPerformanceEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** One symbol in the list. */
export type SymbolPerformanceEdge = {
  __typename?: 'SymbolPerformanceEdge';
  /** Pass it as `after`. */
  cursor: Scalars['String']['output'];
  /** The symbol's numbers. */
  node: SymbolPerformance;
};

/** The caller of this request: a person acting in one workspace. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The membership's id; the same person has another one in another workspace. */
  id: Scalars['ID']['output'];
  /**
   * The numbers over the closed trades that the filter selects, in one currency. Null while analytics cannot be reached.
   * Needs `analytics:read`.
   */
  performance: Maybe<Performance>;
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerPerformanceArgs = {
  filter?: InputMaybe<PerformanceFilter>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Failure:
    | ( InvalidInput )
    | ( LimitsUnavailable )
    | ( NotFound )
    | ( RateLimited )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CacheControlScope: CacheControlScope;
  CalendarDay: ResolverTypeWrapper<CalendarDay>;
  CalendarMonth: ResolverTypeWrapper<CalendarMonth>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Drawdown: ResolverTypeWrapper<Drawdown>;
  EquityCurve: ResolverTypeWrapper<EquityCurve>;
  EquityPoint: ResolverTypeWrapper<EquityPoint>;
  Failure: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Failure']>;
  HoldingTime: ResolverTypeWrapper<HoldingTimes>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LimitsUnavailable: ResolverTypeWrapper<LimitsUnavailable>;
  Money: ResolverTypeWrapper<Money>;
  NotFound: ResolverTypeWrapper<NotFound>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Performance: ResolverTypeWrapper<Selection>;
  PerformanceFilter: PerformanceFilter;
  PerformanceSummary: ResolverTypeWrapper<Omit<PerformanceSummary, 'holdingTime'> & { holdingTime: ResolversTypes['HoldingTime'] }>;
  RateLimitBy: RateLimitBy;
  RateLimitOfPlan: RateLimitOfPlan;
  RateLimitUncounted: RateLimitUncounted;
  RateLimited: ResolverTypeWrapper<RateLimited>;
  SymbolPerformance: ResolverTypeWrapper<SymbolPerformance>;
  SymbolPerformanceConnection: ResolverTypeWrapper<SymbolPerformanceConnection>;
  SymbolPerformanceEdge: ResolverTypeWrapper<SymbolPerformanceEdge>;
  Viewer: ResolverTypeWrapper<{ id: string }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CalendarDay: CalendarDay;
  CalendarMonth: CalendarMonth;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Drawdown: Drawdown;
  EquityCurve: EquityCurve;
  EquityPoint: EquityPoint;
  Failure: ResolversInterfaceTypes<ResolversParentTypes>['Failure'];
  HoldingTime: HoldingTimes;
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  LimitsUnavailable: LimitsUnavailable;
  Money: Money;
  NotFound: NotFound;
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Performance: Selection;
  PerformanceFilter: PerformanceFilter;
  PerformanceSummary: Omit<PerformanceSummary, 'holdingTime'> & { holdingTime: ResolversParentTypes['HoldingTime'] };
  RateLimited: RateLimited;
  SymbolPerformance: SymbolPerformance;
  SymbolPerformanceConnection: SymbolPerformanceConnection;
  SymbolPerformanceEdge: SymbolPerformanceEdge;
  Viewer: { id: string };
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
  scope?: CacheControlScope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RateLimitDirectiveArgs = {
  arguments?: Maybe<Array<Scalars['String']['input']>>;
  by: RateLimitBy;
  counts: Scalars['String']['input'];
  duration: Scalars['Int']['input'];
  limit?: Maybe<Scalars['Int']['input']>;
  planLimit?: Maybe<RateLimitOfPlan>;
  uncounted?: RateLimitUncounted;
};

export type RateLimitDirectiveResolver<Result, Parent, ContextType = Context, Args = RateLimitDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CalendarDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarDay'] = ResolversParentTypes['CalendarDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  losses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  trades?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalendarMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarMonth'] = ResolversParentTypes['CalendarMonth']> = {
  days?: Resolver<Array<ResolversTypes['CalendarDay']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  trades?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DrawdownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Drawdown'] = ResolversParentTypes['Drawdown']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  daysToRecovery?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daysToTrough?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fraction?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  peakDay?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recoveredDay?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  troughDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type EquityCurveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquityCurve'] = ResolversParentTypes['EquityCurve']> = {
  maxDrawdown?: Resolver<Maybe<ResolversTypes['Drawdown']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['EquityPoint']>, ParentType, ContextType>;
  startingEquity?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type EquityPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquityPoint'] = ResolversParentTypes['EquityPoint']> = {
  cumulativeNet?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  equity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type FailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Failure'] = ResolversParentTypes['Failure']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LimitsUnavailable' | 'NotFound' | 'RateLimited', ParentType, ContextType>;
};

export type HoldingTimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldingTime'] = ResolversParentTypes['HoldingTime']> = {
  mean?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  meanOfLosses?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  meanOfWins?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LimitsUnavailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LimitsUnavailable'] = ResolversParentTypes['LimitsUnavailable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PerformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Performance'] = ResolversParentTypes['Performance']> = {
  bySymbol?: Resolver<ResolversTypes['SymbolPerformanceConnection'], ParentType, ContextType, RequireFields<PerformanceBySymbolArgs, 'first'>>;
  calendar?: Resolver<ResolversTypes['CalendarMonth'], ParentType, ContextType, Partial<PerformanceCalendarArgs>>;
  currencies?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  equityCurve?: Resolver<ResolversTypes['EquityCurve'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['PerformanceSummary'], ParentType, ContextType>;
};

export type PerformanceSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PerformanceSummary'] = ResolversParentTypes['PerformanceSummary']> = {
  averageLoss?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  averageWin?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  breakevens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currentStreak?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expectancy?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  expectancyR?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  grossProfit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  holdingTime?: Resolver<ResolversTypes['HoldingTime'], ParentType, ContextType>;
  kellyFraction?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  largestLoss?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  largestWin?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  longestLossStreak?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  longestWinStreak?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  losses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  netProfit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  payoffRatio?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  profitFactor?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  realisedProfit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  systemQualityNumber?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  totalLost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  totalWon?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  trades?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  winRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  wins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RateLimitedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimited'] = ResolversParentTypes['RateLimited']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limited?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SymbolPerformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SymbolPerformance'] = ResolversParentTypes['SymbolPerformance']> = {
  losses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  realisedProfit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  symbol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trades?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  winRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  wins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SymbolPerformanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SymbolPerformanceConnection'] = ResolversParentTypes['SymbolPerformanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SymbolPerformanceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SymbolPerformanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SymbolPerformanceEdge'] = ResolversParentTypes['SymbolPerformanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SymbolPerformance'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  performance?: Resolver<Maybe<ResolversTypes['Performance']>, ParentType, ContextType, Partial<ViewerPerformanceArgs>>;
};

export type Resolvers<ContextType = Context> = {
  CalendarDay?: CalendarDayResolvers<ContextType>;
  CalendarMonth?: CalendarMonthResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Drawdown?: DrawdownResolvers<ContextType>;
  EquityCurve?: EquityCurveResolvers<ContextType>;
  EquityPoint?: EquityPointResolvers<ContextType>;
  Failure?: FailureResolvers<ContextType>;
  HoldingTime?: HoldingTimeResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LimitsUnavailable?: LimitsUnavailableResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Performance?: PerformanceResolvers<ContextType>;
  PerformanceSummary?: PerformanceSummaryResolvers<ContextType>;
  RateLimited?: RateLimitedResolvers<ContextType>;
  SymbolPerformance?: SymbolPerformanceResolvers<ContextType>;
  SymbolPerformanceConnection?: SymbolPerformanceConnectionResolvers<ContextType>;
  SymbolPerformanceEdge?: SymbolPerformanceEdgeResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
